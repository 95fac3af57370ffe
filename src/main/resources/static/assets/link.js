// Shows a personal link's form with the viewer that comes with the engine's web applications, and sends its answers.
(() => {
  const place = document.getElementById('form');
  const button = document.getElementById('send');
  const problem = document.getElementById('problem');
  const csrf = document.querySelector('meta[name=csrf]');
  const schema = JSON.parse(place.dataset.schema);

  const say = words => {
    problem.textContent = words;
    problem.hidden = !words;
    if (words) {
      problem.scrollIntoView({block: 'center'});
    }
  };

  const viewer = load => {
    const id = Object.keys(load.m).find(each => /\bcreateFormContainer=/.test(String(load.m[each])));
    return load(id);
  };

  // The server names fields by their labels: each problem goes to its field, the rest above the form.
  const fields = (components, found) => {
    components.forEach(each => {
      if (each.key && each.label) {
        found.push(each);
      }
      fields(each.components || [], found);
    });
    return found;
  };

  const refuse = (form, words) => {
    const errors = {};
    const rest = [];
    words.split('; ').forEach(each => {
      const field = fields(schema.components, []).find(one => each.startsWith(one.label + ': '));
      if (field) {
        errors[field.id] = [...errors[field.id] || [], each.substring(field.label.length + 2)];
      } else {
        rest.push(each);
      }
    });
    form._setState({errors});
    say(rest.join('; ') || 'Your answer was not taken yet: please look at the marked fields.');
  };

  const thank = said => {
    const card = place.closest('section');
    const title = document.createElement('h1');
    const words = document.createElement('p');
    title.textContent = 'Thank you';
    title.tabIndex = -1;
    words.className = 'lead';
    words.textContent = said;
    card.replaceChildren(title, words);
    title.focus();
  };

  const send = async form => {
    const {data, errors} = form.submit();
    if (Object.keys(errors).length) {
      say('Please look at the marked fields.');
      return;
    }
    button.disabled = true;
    try {
      const answer = await fetch(location.pathname, {
        method: 'POST',
        headers: {'Content-Type': 'application/json', [csrf.dataset.header]: csrf.content},
        body: JSON.stringify(data)
      });
      if (answer.ok) {
        thank((await answer.json()).said);
      } else if (answer.status === 400) {
        refuse(form, (await answer.json()).problem || 'Your answer could not be read.');
      } else if (answer.status === 410 || answer.status === 403) {
        say('The time for this form is over. Please copy what you have written, and open the link in your mail again.');
      } else {
        say('Your answer could not be taken just now. What you have written is still here: please try again in a minute.');
      }
    } catch (offline) {
      say('There is no connection just now. What you have written is still here: please try again in a minute.');
    } finally {
      button.disabled = false;
    }
  };

  self.webpackChunkcamunda_bpm_webapp.push([['waymark'], {}, load => {
    viewer(load).createForm({container: place, schema, data: JSON.parse(place.dataset.data)}).then(form => {
      button.hidden = false;
      button.addEventListener('click', () => send(form));
    });
  }]);
})();
