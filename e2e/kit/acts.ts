import type { ActKind } from '#contract/acts'
import type { Lab } from './lab'
import type { Expressway } from './pages/Expressway'

/** A method of the kit: of `Expressway` what is done on a machine, of `Lab` what is done around them. */
export type Way = MethodOf<Expressway> | MethodOf<Lab>

type MethodOf<T> = { [K in keyof T]: T[K] extends (...args: never[]) => unknown ? K : never }[keyof T]

/** By which method the kit does each kind of act that procedures are made of. A kind without one does not compile. */
export const acts: Readonly<Record<ActKind, Way>> = {
  visit: 'visit',
  save: 'save',
  'save-item': 'saveItem',
  'delete-items': 'deleteItems',
  acknowledge: 'acknowledge',
  restart: 'restart',
  reboot: 'reboot',
  'shut-down': 'shutDown',
  'back-up': 'backUp',
  restore: 'restore',
  'take-snapshot': 'takeSnapshot',
  'upload-image': 'uploadImage',
  'continue-upgrade': 'continueUpgrade',
  'look-up': 'lookUp',
  'change-certificates': 'changeCertificates',
  'sign-in': 'signIn',
  type: 'type',
  'type-as-root': 'typeAsRoot',
  'set-dns-record': 'setDnsRecord',
  'place-call': 'placeCall',
  'in-tms': 'inTms',
  'import-saml-metadata': 'importSamlMetadata',
  break: 'fault',
  mend: 'haveMended',
  wait: 'advance',
  'wait-until-back': 'waitUntilBack',
  'wait-for-next-event': 'toNextEvent',
}
