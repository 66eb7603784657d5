// What a provider's own page may do with an answer: the widget sends it as an event.
const received = document.querySelector('#received');

for (const type of ['opco-result', 'opco-error']) {
  document.addEventListener(type, (event) => {
    if (received) received.textContent = `${type}\n${JSON.stringify(event.detail, null, 2)}`;
  });
}

// And what it may tell the widget: the course that the page is about, for "who can pay for a course?".
const finder = document.querySelector('opco-finder');
const rncp = document.querySelector('dd.number')?.textContent;
if (finder && rncp) finder.course = { name: document.querySelector('h1')?.textContent, rncp, level: 5 };
