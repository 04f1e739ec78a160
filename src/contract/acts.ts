/**
 * The kinds of things that a person can do in the lab, each once: procedures are made of them, and the test kit has a way
 * to do each.
 */
export type ActKind =
  // In the console
  | 'visit'
  | 'save'
  | 'save-item'
  | 'delete-items'
  | 'acknowledge'
  | 'restart'
  | 'reboot'
  | 'shut-down'
  | 'back-up'
  | 'restore'
  | 'take-snapshot'
  | 'upload-image'
  | 'continue-upgrade'
  | 'look-up'
  | 'change-certificates'
  | 'sign-in'
  // On the command line, and beside the machine
  | 'type'
  | 'type-as-root'
  // Around the machines
  | 'set-dns-record'
  | 'place-call'
  | 'in-tms'
  | 'import-saml-metadata'
  | 'break'
  | 'mend'
  // Time
  | 'wait'
  | 'wait-until-back'
  | 'wait-for-next-event'
