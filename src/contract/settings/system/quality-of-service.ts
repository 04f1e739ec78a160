import { number } from '#contract/settings/build'
import type { FieldDefinition, SettingsPageDefinition } from '#contract/settings/field'

const dscp = (kind: string, preset: number): FieldDefinition =>
  number(0, 63, preset, {
    key: `dscp${kind}`,
    label: `DSCP ${kind} value`,
    help: `The DSCP value that marks packets of this kind. Range: 0 to 63. Default: ${preset}.`,
    scope: 'cluster',
    cli: `IP QoS ${kind}`,
  })

/** System > Quality of Service. */
export const definition: SettingsPageDefinition = {
  id: 'quality-of-service',
  title: 'Quality of Service',
  sections: [
    {
      title: 'Tagging',
      fields: [dscp('Signaling', 24), dscp('Audio', 46), dscp('Video', 34), dscp('XMPP', 24)],
    },
  ],
}
