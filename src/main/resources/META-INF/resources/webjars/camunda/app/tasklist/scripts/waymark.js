/* Fits Tasklist to Waymark: one login, no drafts left in the browser, and forms with lists that can be completed. */

const DRAFTS = ['camunda-form:', 'camForm:'];

// Shows nothing to people who may not read the history, or would put words into the engine.
const HIDDEN_VIEWS = ['task-detail-history', 'task-detail-diagram', 'task-detail-description', 'task-action-comment'];

const BY_DUE_DATE = JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]);

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
  fetch('../../../api/engine/engine/default/process-definition/count')
    .then(response => response.json())
    .then(({count}) => document.body.classList.toggle('starts-nothing', !count));
}

keepNoDrafts();

window.angular.module('waymark.tasklist', []).run([
  '$rootScope', '$injector', '$location', 'Views',
  function ($rootScope, $injector, $location, Views) {
    $injector.get('camTasklistFormDirective').forEach(letListsComplete);
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
  }
];
