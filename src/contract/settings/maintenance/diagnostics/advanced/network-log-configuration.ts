import { levelsOf } from '#contract/settings/log-levels'

/** Maintenance > Diagnostics > Advanced > Network Log configuration. */
export const definition = levelsOf({
  id: 'network-log-configuration',
  title: 'Network Log configuration',
  cli: 'Logger Network',
  modules: [
    'network.dns',
    'network.h323',
    'network.http',
    'network.ldap',
    'network.search',
    'network.sip',
    'network.tcp',
    'network.turn',
  ],
})
