import { choice, number, rows, text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

/** The number of peers that a cluster can have, the primary included (ADD-03). */
export const PEERS_MAX = 6

/** System > Clustering. Every field is peer-specific: typed on each peer, never copied (PSI-04, PSI-05). */
export const definition: SettingsPageDefinition = {
  id: 'clustering',
  title: 'Clustering',
  sections: [
    {
      title: 'Configuration',
      fields: [
        text('cluster-name', 128, {
          key: 'clusterName',
          label: 'Cluster name',
          help: 'The fully qualified domain name that the SRV records for this cluster use, such as cluster1.example.com. The same on every peer. At most 128 characters.',
          scope: 'peer',
          cli: 'Alternates Cluster Name',
          guide: ['CRE-35', 'PSI-05', 'CRE-59'],
        }),
        number(1, PEERS_MAX, 1, {
          key: 'configurationPrimary',
          label: 'Configuration primary',
          help: 'The number of the peer whose configuration is copied to all the others. The same on every peer. Default: 1.',
          control: 'drop-down',
          scope: 'peer',
          cli: 'Alternates ConfigurationMaster',
          guide: ['CRE-38', 'PSI-05'],
        }),
        choice(['IPv4', 'IPv6'], {
          key: 'clusterIpVersion',
          label: 'Cluster IP version',
          help: 'The IP version that the peers use among themselves. It must match the addresses below and be the same on every peer. Default: IPv4.',
          scope: 'peer',
          restart: 'restart-clustering',
          cli: 'Alternates Cluster IPVersion',
          guide: ['CRE-39', 'PSI-05'],
        }),
        choice(['Permissive', 'Enforce'], {
          key: 'tlsVerificationMode',
          label: 'TLS verification mode',
          help: 'Permissive: links between peers are encrypted and certificates are not checked. Enforce: every peer must show a valid certificate that carries the name typed below. Default: Permissive.',
          scope: 'peer',
          restart: 'restart-tls',
          cli: 'Alternates Cluster TLSVerification',
          guide: ['PRE-15', 'CRE-40', 'PSI-05'],
        }),
        ...rows(PEERS_MAX, (index) =>
          text('address', 128, {
            key: `peer${index}Address`,
            label: `Peer ${index} address`,
            help: 'IP address or fully qualified domain name of a peer. List every peer, this system included, in the same order on every peer and without gaps.',
            scope: 'peer',
            cli: `Alternates Peer ${index} Address`,
            guide: ['PSI-04', 'CRE-59'],
          }),
        ),
      ],
    },
  ],
}
