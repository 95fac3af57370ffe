/* Fits Tasklist to Waymark: one login, no drafts left in the browser, and forms with lists that can be completed. */

const DRAFTS = ['camunda-form:', 'camForm:'];

// Tabs and buttons that show nothing to people who may not read the history, or that would put words into the engine.
const HIDDEN_VIEWS = ['task-detail-history', 'task-detail-diagram', 'task-detail-description', 'task-action-comment'];

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

/** Where to go on after a new login. */
function loginAddress() {
  const task = /[?&]task=([^&]+)/.exec(window.location.hash);
  return task ? '/tasks/' + task[1] : '/camunda/app/tasklist/default/';
}

keepNoDrafts();

window.angular.module('waymark.tasklist', []).run([
  '$rootScope', '$injector', 'Views',
  function ($rootScope, $injector, Views) {
    $injector.get('camTasklistFormDirective').forEach(letListsComplete);

    const getProviders = Views.getProviders;
    Views.getProviders = function (options) {
      return getProviders.call(this, options).filter(view => !HIDDEN_VIEWS.includes(view.id));
    };

    $rootScope.$on('authentication.login.required', event => {
      event.preventDefault();
      window.location.href = loginAddress();
    });
    $rootScope.$on('authentication.logout.success', event => {
      event.preventDefault();
      window.location.href = '/login?bye';
    });
  }
]);

export default [];
