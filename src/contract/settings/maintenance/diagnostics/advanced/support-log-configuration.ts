import { levelsOf } from '#contract/settings/log-levels'

/** Maintenance > Diagnostics > Advanced > Support Log configuration. */
export const definition = levelsOf({
  id: 'support-log-configuration',
  title: 'Support Log configuration',
  cli: 'Logger Developer',
  modules: [
    'developer.alarm',
    'developer.callmanager',
    'developer.clusterdb',
    'developer.licensing',
    'developer.management',
    'developer.registrations',
    'developer.replication',
    'developer.sip',
    'developer.traversal',
    'developer.web',
  ],
})
