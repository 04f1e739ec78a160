import { definition as administratorGroups } from '#contract/lists/users/administrator-groups'
import { newItem } from '../sim/machine/index'
import { DOMAIN, type Made, type Plan } from './build'
import { signedByLab } from './signed-by-lab'

const SERVER = `ldap.${DOMAIN}`
const GROUP = 'expressway-admins'

/** The new peer lets nobody in but the accounts of the directory, until its reset takes the configuration away (ADD-51). */
const newPeer: Made = {
  number: 4,
  settings: {
    'ldap-configuration.administratorAuthenticationSource': 'Remote only',
    'ldap-configuration.serverAddress': SERVER,
    'ldap-configuration.bindDn': 'cn=expressway,ou=services,dc=example,dc=com',
    'ldap-configuration.baseDnForAccounts': 'ou=people,dc=example,dc=com',
  },
  lists: { [administratorGroups.id]: [newItem(administratorGroups, 'group-admins', { name: GROUP })] },
}

/** A cluster, and a new peer whose administrators are in a directory. */
export const directoryAccounts: Omit<Plan, 'id'> = {
  machines: [{ number: 1 }, { number: 2 }, { number: 3 }, newPeer],
  members: [1, 2, 3],
  network: {
    directory: {
      name: SERVER,
      address: '10.0.0.7',
      port: 389,
      ...signedByLab,
      accounts: [{ name: 'alice', password: 'wonderland', groups: [GROUP] }],
    },
  },
}
