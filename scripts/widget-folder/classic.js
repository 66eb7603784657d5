// For pages that take a plain script and no module: an old CMS, a tag manager. It adds the module script that stands next to it.
(() => {
  // A browser without modules or custom elements shows what is inside the element, and needs no error for it.
  if (!('noModule' in HTMLScriptElement.prototype) || !window.customElements) return;

  // Null where another script of the page inserts this one later, or an optimiser has moved it: it is found by its name then.
  const self = document.currentScript || document.querySelector('script[src*="/classic.js"]');
  if (!self || !/\/classic\.js(\?|#|$)/.test(self.src)) {
    console.error('opcoscope: classic.js does not find its own address. Leave it out of what joins or moves scripts.');
    return;
  }
  // What a CMS puts behind the name, "?ver=6.5", stays behind: define.js has one address, and loads once.
  const address = self.src.replace(/classic\.js([?#].*)?$/, 'define.js');

  // Included twice, or beside the module script, or in a page that has another version: the first one stays.
  if (customElements.get('opco-finder')) return;
  for (const script of document.querySelectorAll('script[type="module"]')) if (script.src === address) return;

  const script = document.createElement('script');
  script.type = 'module';
  script.crossOrigin = 'anonymous'; // Integrity on another host is checked only with it.
  script.integrity = '%INTEGRITY OF define.js%';
  script.nonce = self.nonce; // A policy that lets this script run by its nonce lets that one too.
  try {
    script.src = address;
    document.head.appendChild(script);
  } catch {
    // A page that requires Trusted Types takes no text as an address. import() is none of its sinks, and has no integrity.
    import(address).catch((error) => console.error('opcoscope:', error));
  }
})();
