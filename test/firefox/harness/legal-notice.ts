/** SIRET of its publisher, as the page writes it. */
export const SIRET = '302 474 648 00664';

/** A page that says who publishes it. */
export const LEGAL_NOTICE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Mentions légales</title>
  <h1>Mentions légales</h1><p>Éditeur du site : NATURALIA FRANCE, SIRET ${SIRET}</p>`;
