import { opcoName } from '../tables/opcos.ts';
import { month } from './fr-figures.ts';
import type { CorrectionId, DoubtId, LooksWrongWording, WrongFacts } from './looks-wrong-wording.ts';
import { typeset as t, typesetAll } from './typeset.ts';

const DOUBT: Record<DoubtId, string> = {
  'declared-agreement':
    'La table reprend la convention collective que l’employeur déclare chaque mois avec la paie (DSN, déclaration sociale nominative). Une convention mal déclarée mène au mauvais OPCO (opérateur de compétences).',
  'table-late': 'La table a un retard de deux mois environ : un changement récent n’y est pas encore.',
  'several-establishments':
    'L’OPCO se décide établissement par établissement. Vérifiez que le SIRET est celui du lieu de travail, et non celui du siège.',
  'not-in-table':
    'L’établissement manque à la table : sa première DSN (déclaration sociale nominative, faite avec la paie) date de moins de deux mois, il n’en envoie plus, ou elle contient une anomalie.',
  'row-without-opco':
    'La table connaît l’établissement sans lui donner d’OPCO : souvent, la paie déclare un code « sans convention » (9999) sans nommer d’OPCO.',
  'agreement-not-applied':
    'La réponse suppose que l’établissement applique la convention indiquée. S’il doit en appliquer une autre, l’OPCO peut changer.',
  'activity-is-statistics':
    'Le code d’activité (NAF) sert aux statistiques. Seule l’activité réelle décide de la convention, et donc de l’OPCO.',
  'public-status':
    'L’employeur est classé public d’après sa catégorie juridique. Un établissement public industriel ou commercial a, lui, un OPCO.',
  'person-said': 'Une partie de la réponse vient de ce que vous avez répondu : relisez vos réponses.',
  overseas: 'Outre-mer, un OPCO peut confier ses dossiers à AKTO : deux noms peuvent alors être justes.',
  closed: 'Cet établissement est fermé : le bon est peut-être celui qui l’a remplacé.',
};

const CORRECTION: Record<CorrectionId, string> = {
  'read-payslip':
    'Lisez la convention collective sur une fiche de paie récente : son intitulé, ou son numéro IDCC (4 chiffres).',
  'correct-return':
    'Si elle n’est pas celle de l’activité réelle, l’employeur la fait corriger dans la prochaine DSN. La table suit en deux mois environ.',
  'employer-statement':
    'En attendant, l’employeur peut attester par écrit, auprès de l’OPCO, de son activité et de sa convention.',
  'ask-opco':
    'Si la paie est juste, l’employeur écrit à l’OPCO affiché : lui peut confirmer le rattachement, ou dire qui est compétent.',
  'official-page': 'Comparez avec la page de France compétences, qui publie la table : le lien est sous la réponse.',
};

/** What is said in French to a person who finds an answer wrong. */
export const frLooksWrong: LooksWrongWording = {
  ui: typesetAll({
    why: 'Pourquoi elle peut l’être',
    route: 'Pour la faire corriger',
    toPayroll: 'Message au service de paie',
    toOpco: 'Message à l’OPCO',
    subject: 'Objet :',
    copy: 'Copier le message',
    copied: 'Message copié.',
    copyRefused: 'Le navigateur a refusé la copie : sélectionnez le message et copiez-le à la main.',
    mail: 'Ouvrir dans ma messagerie',
    nothingSent: 'Rien n’est envoyé d’ici : c’est vous qui envoyez le message.',
  }),
  doubt: (id, asOf) =>
    t(id === 'table-late' && asOf ? `${DOUBT[id].replace('La table', `La table (${month(asOf)})`)}` : DOUBT[id]),
  correction: (id) => t(CORRECTION[id]),
  message: (to, facts) => {
    const who = `${facts.name ?? 'notre établissement'}${facts.number ? `, ${facts.number.kind} ${facts.number.text}` : ''}`;
    return to === 'payroll'
      ? {
          subject: t(`Convention et OPCO déclarés sur la paie : ${who}`),
          body: t(
            `Bonjour,\n\nL’OPCO (opérateur de compétences) trouvé pour notre établissement semble faux.\n\n${factsText(facts)}\n\nPouvez-vous vérifier, dans la DSN de cet établissement :\n- le code IDCC de la convention collective déclarée (rubrique S21.G00.11.022) ;\n- s’il n’y a pas de convention (9999), l’OPCO déclaré ?\n\nSi la déclaration est à corriger, la table de France compétences suit en deux mois environ.\n\nMerci,`,
          ),
        }
      : {
          subject: t(`Rattachement à vérifier : ${who}`),
          body: t(
            `Bonjour,\n\nNous vous écrivons au sujet du rattachement de cet établissement à votre OPCO.\n\n${factsText(facts)}\n\nPouvez-vous nous dire si cet établissement relève bien de vous ? Sinon, à qui devons-nous nous adresser, et que faut-il corriger ?\n\nNous pouvons vous envoyer une attestation de l’employeur sur son activité et sa convention.\n\nMerci,`,
          ),
        };
  },
};

/** `- SIRET : 302 474 648 00664` and so on, one fact a line. */
function factsText({ name, number, naf, idccs, opco, basis }: WrongFacts): string {
  const gap = 'à compléter';
  return [
    `- Établissement : ${name ?? gap}`,
    `- ${number?.kind ?? 'SIRET'} : ${number?.text ?? gap}`,
    `- Activité (code NAF) : ${naf ?? gap}`,
    `- Convention collective (IDCC) : ${idccs.length > 0 ? idccs.join(', ') : gap}`,
    `- OPCO affiché : ${opco ? opcoName(opco) : 'aucun'}`,
    `- Source : ${basis}`,
    '- OPCO attendu, et pourquoi : à compléter',
  ].join('\n');
}
