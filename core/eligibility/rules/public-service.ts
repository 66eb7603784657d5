import {
  COMMUNE_PRIVATE_STAFF,
  HOSPITAL_OFFICIALS,
  LOCAL_OFFICIALS,
  STATE_OFFICIALS,
  VOLUNTEERS,
} from '../profiles.ts';
import type { Rule } from '../rule.ts';

const SERVICE = {
  scheme: 'PUBLIC',
  verdict: 'other_funder',
  needs: ['employer-consent'],
  amounts: ['cpf.official.credit'],
  steps: ['ask-own-administration'],
} as const satisfies Partial<Rule>;

/** Staff of public bodies, which pay no contribution to an OPCO (gate G1), and volunteers. */
export const publicServiceRules: readonly Rule[] = [
  {
    ...SERVICE,
    id: 'R57',
    who: STATE_OFFICIALS,
    funder: 'own-administration',
    from: '2019-01-01',
    sources: ['ETAT', 'CGFP'],
    confidence: 'high',
  },
  { ...SERVICE, id: 'R58', who: LOCAL_OFFICIALS, funder: 'cnfpt', sources: ['CPF-AGENT'], confidence: 'medium' },
  {
    ...SERVICE,
    id: 'R59',
    who: HOSPITAL_OFFICIALS,
    funder: 'anfh',
    from: '2019-01-01',
    amounts: ['contrib.hospital.plan', 'contrib.hospital.cfp_vae_bc', 'contrib.hospital.fmep', 'cpf.official.credit'],
    sources: ['ANFH'],
    confidence: 'high',
  },
  {
    // A private-law contract is not enough: the body that pays for it is the same.
    id: 'R62',
    scheme: 'PUBLIC',
    who: COMMUNE_PRIVATE_STAFF,
    verdict: 'other_funder',
    funder: 'cnfpt',
    needs: ['employer-consent'],
    steps: ['ask-own-administration'],
    sources: ['L6131-1'],
    confidence: 'medium',
  },
  {
    // Who pays the teaching of the State's and the hospitals' apprentices was not read: no OPCO does.
    id: 'G1',
    scheme: 'APPRENTICESHIP',
    who: STATE_OFFICIALS + HOSPITAL_OFFICIALS,
    verdict: 'needs_info',
    funder: null,
    needs: ['in-force'],
    steps: ['ask-own-administration', 'contract-to-ddets'],
    sources: ['L6131-1', 'LBA-PUB'],
    confidence: 'low',
  },
  {
    id: 'R63',
    scheme: 'VOLUNTEER',
    who: VOLUNTEERS,
    verdict: 'other_funder',
    funder: 'volunteer-funds',
    amounts: ['cec.credit', 'fdva.day'],
    steps: ['ask-association', 'see-cpf'],
    sources: ['BENEV', 'CEC', 'L6332-17'],
    confidence: 'medium',
  },
];
