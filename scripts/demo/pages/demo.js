// What a provider's own page may do with an answer: the widget sends it as an event.
const received = document.querySelector('#received');

for (const type of ['opco-result', 'opco-error']) {
  document.addEventListener(type, (event) => {
    if (received) received.textContent = `${type}\n${JSON.stringify(event.detail, null, 2)}`;
  });
}
