// On a slow line Tasklist would give up after seven seconds and stay blank.
window.require.config({waitSeconds: 0});

export default {
  app: {
    name: 'Tasks',
    vendor: 'Waymark'
  },
  dateFormat: {
    normal: 'LLL',
    long: 'LLLL'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/waymark'],
  requireJsConfig: {
    ngDeps: ['ui.bootstrap', 'waymark.tasklist']
  },
  shortcuts: {
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the dialog that starts a process'
    }
  }
};
