import type { ListDefinition } from '#contract/lists/list'
import { onOff, text } from '#contract/settings/build'

/** Configuration > Domains: the SIP domains that this cluster answers for. */
export const definition: ListDefinition = {
  id: 'domains',
  title: 'Domains',
  itemName: 'domain',
  scope: 'cluster',
  itemsMax: 200,
  nameKey: 'name',
  protectedNames: [],
  columns: ['name', 'expresswayRegistrations', 'unifiedCmRegistrations', 'imAndPresence', 'xmppFederation'],
  cli: 'SIP Domain',
  sections: [
    {
      title: 'Configuration',
      fields: [
        text('domain-name', 128, {
          key: 'name',
          label: 'Domain name',
          help: 'The domain, such as example.com. At most 128 characters.',
          scope: 'cluster',
          cli: 'Name',
          mandatory: true,
        }),
      ],
    },
    {
      title: 'Supported services for this domain',
      fields: [
        onOff('On', {
          key: 'expresswayRegistrations',
          label: 'SIP registrations and provisioning on Expressway',
          help: 'Whether devices of this domain register here. Default: On.',
          scope: 'cluster',
          cli: 'Sip',
        }),
        onOff('Off', {
          key: 'unifiedCmRegistrations',
          label: 'SIP registrations and provisioning on Unified CM',
          help: 'Whether devices of this domain register through here at Unified CM. Default: Off.',
          scope: 'cluster',
          cli: 'Edge',
        }),
        onOff('Off', {
          key: 'imAndPresence',
          label: 'IM and Presence Service',
          help: 'Whether chats of this domain are served by Unified CM. Default: Off.',
          scope: 'cluster',
        }),
        onOff('Off', {
          key: 'xmppFederation',
          label: 'XMPP federation',
          help: 'Whether other organisations may chat with this domain. Default: Off.',
          scope: 'cluster',
          cli: 'XmppFederation',
        }),
      ],
    },
  ],
}
