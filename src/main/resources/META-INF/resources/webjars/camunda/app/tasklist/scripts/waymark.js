/*
 * Fits Tasklist to Waymark: one login, no drafts left in the browser, forms with lists that can be completed, sessions
 * in one sitting, and whose program each task is about.
 */

const DRAFTS = ['camunda-form:', 'camForm:'];

// Shows nothing to people who may not read the history, or would put words into the engine.
const HIDDEN_VIEWS = [
  'task-detail-history', 'task-detail-diagram', 'task-detail-description', 'task-action-comment', 'tasklist-card-variables'
];

// The what comes before the how, but may be skipped.
const NEXT_OF_SESSION = 'task?processDefinitionKey=coaching-session&sortBy=name&sortOrder=desc&maxResults=1';

// The engine names itself before it says what is wrong.
const ENGINE_SPEAKING = /^Cannot (instantiate process definition|submit task form) \S+: /;

const BY_DUE_DATE = JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]);

/** What the engine tells this person. */
function ask(path) {
  return fetch('../../../api/engine/engine/default/' + path).then(response => response.json());
}

const names = new Map();
let wanted = [];

/** Whose program a task is about; the cards that are drawn together ask together. */
function leaderOf(taskId) {
  if (!names.has(taskId)) {
    if (!wanted.length) {
      setTimeout(askForLeaders);
    }
    names.set(taskId, new Promise(answered => wanted.push({taskId, answered})));
  }
  return names.get(taskId);
}

function askForLeaders() {
  const asked = wanted;
  wanted = [];
  fetch('/tasks/leaders?' + new URLSearchParams(asked.map(({taskId}) => ['task', taskId])))
    .then(response => response.ok ? response.json() : Promise.reject(response))
    .then(leaders => asked.forEach(({taskId, answered}) => answered(leaders[taskId])))
    .catch(() => asked.forEach(({taskId}) => names.delete(taskId)));
}

/** Answers are private: Tasklist keeps drafts in the browser on "Save" and whenever a session has run out. */
function keepNoDrafts() {
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (!DRAFTS.some(prefix => String(key).startsWith(prefix))) {
      setItem.call(this, key, value);
    }
  };
}

/**
 * After a change inside a list the form reports an empty set of errors for it, which Tasklist takes for an error and
 * bars completion. Completing checks the form again and marks what is wrong, so it need not be barred meanwhile.
 */
function letListsComplete(directive) {
  const [scopeName, uriName, controller] = directive.controller;
  directive.controller = [scopeName, uriName, function ($scope, Uri) {
    controller.call(this, $scope, Uri);
    const validated = this.notifyFormValidated;
    this.notifyFormValidated = function (invalid) {
      const form = $scope.tasklistForm;
      const changed = $scope.$loaded && form && form.type === 'camunda-forms' && !form.$error;
      validated.call(this, invalid && !changed);
    };
  }];
}

/** Tells of each task whose form was taken. */
function tellOfCompletion(directive, completed) {
  const [scopeName, uriName, controller] = directive.controller;
  directive.controller = [scopeName, uriName, function ($scope, Uri) {
    controller.call(this, $scope, Uri);
    const answered = $scope.onFormCompletionCallback;
    $scope.onFormCompletionCallback = (error, result) => {
      const task = $scope.params;
      answered(error, result);
      if (task.taskId && !error) {
        completed(task);
      }
    };
  }];
}

/** A session is one quiet sitting: after each of its tasks the person's next one opens by itself. */
function openNextOfSession({processInstanceId}, $rootScope, $location) {
  const me = encodeURIComponent($rootScope.authentication.name);
  ask(`${NEXT_OF_SESSION}&processInstanceId=${processInstanceId}&assignee=${me}`)
    .then(([next]) => $rootScope.$apply(() => {
      if (next && !$location.search().task) {
        $location.search('task', next.id);
      }
    }));
}

/**
 * People are told what is wrong, not which command of the engine failed. What waits for them is in the list, so links
 * to it need not lie above the next form; nothing else that Tasklist says has links.
 */
function sayWhatIsWrong(Notifications) {
  const add = Notifications.add;
  Notifications.add = function (notification) {
    if (notification.unsafe) {
      return;
    }
    const formComplains = notification.type === 'danger' && !notification.message;
    if (formComplains || ENGINE_SPEAKING.test(notification.message)) {
      notification.status = 'Please correct';
      notification.message = notification.message?.replace(ENGINE_SPEAKING, '') || 'what the form marks in red';
    }
    add.call(this, notification);
  };
}

/** Some labels are taken once, when a page opens; before the words are loaded they would stay bare keys. */
function waitForWords(route) {
  route.resolve = {...route.resolve, words: ['$translate', $translate => $translate.onReady()]};
}

/** Where to go on after a new login. */
function loginAddress() {
  const task = /[?&]task=([^&]+)/.exec(window.location.hash);
  return task ? '/tasks/' + task[1] : '/camunda/app/tasklist/default/';
}

/** On a narrow screen an open task takes the place of the lists. */
function followOpenTask($rootScope, $location) {
  const back = document.createElement('a');
  back.className = 'all-tasks';
  back.href = '#/';
  back.textContent = '← All tasks';
  document.body.append(back);
  $rootScope.$on('$locationChangeSuccess', () =>
    document.body.classList.toggle('task-open', Boolean($location.search().task)));
}

/** "Start process" is for those who may start one. */
function hideStartFromOthers() {
  ask('process-definition/count')
    .then(({count}) => document.body.classList.toggle('starts-nothing', !count));
}

keepNoDrafts();

window.angular.module('waymark.tasklist', []).run([
  '$rootScope', '$injector', '$location', 'Views', 'Notifications',
  function ($rootScope, $injector, $location, Views, Notifications) {
    $injector.get('camTasklistFormDirective').forEach(directive => {
      letListsComplete(directive);
      tellOfCompletion(directive, task => {
        Notifications.clearAll();
        openNextOfSession(task, $rootScope, $location);
      });
    });
    sayWhatIsWrong(Notifications);
    Object.values($injector.get('$route').routes).forEach(waitForWords);

    const getProviders = Views.getProviders;
    Views.getProviders = function (options) {
      return getProviders.call(this, options).filter(view => !HIDDEN_VIEWS.includes(view.id));
    };

    $rootScope.$on('$locationChangeStart', () => {
      if (!$location.search().sorting) {
        $location.search('sorting', BY_DUE_DATE).replace();
      }
    });
    followOpenTask($rootScope, $location);
    hideStartFromOthers();

    let leaving = false;
    const leave = (event, address) => {
      event.preventDefault();
      if (!leaving) {
        leaving = true;
        window.location.href = address;
      }
    };
    $rootScope.$on('authentication.login.required', event => leave(event, loginAddress()));
    $rootScope.$on('authentication.logout.success', event => leave(event, '/login?bye'));
  }
]);

export default [
  {
    id: 'home',
    pluginPoint: 'tasklist.navbar.action',
    priority: 1000,
    render: node => {
      const home = document.createElement('a');
      home.href = '/';
      home.textContent = 'Home';
      node.append(home);
    }
  },
  {
    id: 'leader',
    pluginPoint: 'tasklist.card',
    priority: 100,
    render: (node, {taskId}) => leaderOf(taskId).then(leader => {
      if (leader) {
        node.append('Leader: ' + leader);
      }
    })
  }
];
