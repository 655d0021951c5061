'use strict';
/* Without this script the page is the plain list of all claims. */
(() => {
  const form = document.getElementById('filters');
  const count = form.querySelector('output');
  const reset = form.querySelector('button');
  const claims = Array.from(document.querySelectorAll('details.claim'));
  const topics = Array.from(document.querySelectorAll('section.topic'));
  const texts = new Map(claims.map(claim => [claim, claim.textContent.toLowerCase()]));

  /* A control is called like the data attribute that it asks for; the text alone is looked for in all of a claim. */
  const controls = Array.from(form.elements).filter(control => control.name);
  const value = control => control.type === 'checkbox' && !control.checked ? '' : control.value.trim();
  const fits = (claim, control) => control.name === 'text'
    ? value(control).toLowerCase().split(/\s+/).every(word => texts.get(claim).includes(word))
    : claim.dataset[control.name].split(' ').includes(value(control));

  const show = () => {
    const asked = controls.filter(value);
    claims.forEach(claim => { claim.hidden = !asked.every(control => fits(claim, control)); });
    topics.forEach(topic => { topic.hidden = !topic.querySelector('details.claim:not([hidden])'); });
    count.textContent = claims.filter(claim => !claim.hidden).length + ' of ' + claims.length + ' claims';
    reset.hidden = asked.length === 0;
    return asked;
  };

  /* The address always leads to what is shown. */
  const remember = () => {
    const query = new URLSearchParams(show().map(control => [control.name, value(control)])).toString();
    try {
      history.replaceState(null, '', (query ? '?' + query : location.pathname) + location.hash);
    } catch (refused) {
      /* Some browsers allow no change of the address of a file, or not so many; the filter works all the same. */
    }
  };

  const recall = () => {
    const query = new URLSearchParams(location.search);
    controls.forEach(control => {
      const wanted = query.get(control.name) || '';
      if (control.type === 'checkbox') {
        control.checked = wanted === control.value;
      } else {
        control.value = wanted;
        if (control.selectedIndex === -1) { control.selectedIndex = 0; }
      }
    });
    remember();
  };

  const all = () => {
    form.reset();
    remember();
  };

  /* A link to a claim opens it, also where a filter has hidden it. */
  const open = () => {
    const claim = claims.find(one => '#' + one.id === location.hash);
    if (claim) {
      if (claim.hidden) { all(); }
      claim.open = true;
      claim.scrollIntoView();
    }
  };

  form.addEventListener('input', remember);
  form.addEventListener('submit', event => event.preventDefault());
  reset.addEventListener('click', event => {
    event.preventDefault();
    all();
    form.elements.text.focus();
  });
  document.addEventListener('keydown', event => {
    const at = event.target.tagName;
    if (event.ctrlKey || event.metaKey || event.altKey || at === 'SELECT') { return; }
    if (event.key === '/' && at !== 'INPUT') {
      event.preventDefault();
      form.elements.text.focus();
    } else if (event.key === 'Escape') {
      all();
    }
  });
  window.addEventListener('hashchange', open);

  /* On paper all is open that is shown. */
  let closed = [];
  window.addEventListener('beforeprint', () => {
    closed = Array.from(document.querySelectorAll('details:not([open])'));
    closed.forEach(details => { details.open = true; });
  });
  window.addEventListener('afterprint', () => closed.forEach(details => { details.open = false; }));

  form.hidden = false;
  recall();
  open();
})();
