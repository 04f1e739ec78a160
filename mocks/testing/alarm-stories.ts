import { pages } from '#contract/pages'
import { type FaultKind, present } from '../sim/ground/index'
import { backupOf, optionKeyFor } from '../sim/machine/index'
import { MINUTE_MS, SECOND_MS, Story } from './story'

/** An alarm of the guide: the world in which its cause has happened, what explains it, and what cures it. */
type AlarmStory = {
  /** The code of procedures, part 2. */
  readonly code: string
  readonly key: string
  /** What the guide calls it: title, colon, description, as far as the guide has words of its own. */
  readonly text: string
  /** The page to which its row leads. */
  readonly page: string
  /** The Expressway on which it is looked for. */
  readonly on: string
  readonly raise: () => Story
  /** What *why* has to say. */
  readonly because: RegExp
  readonly cure: (story: Story) => void
}

const by = 'admin'
const three = ['expe1', 'expe2', 'expe3']
const NAME = 'cluster1.example.com'

/** A world, when something has been done to it. */
function after(scenario: string, happens: (story: Story) => void = () => undefined): () => Story {
  return () => {
    const story = Story.of(scenario)
    happens(story)
    return story
  }
}

const broken = (fault: FaultKind) => (story: Story) => story.give({ type: 'add-fault', fault })

const mend = (story: Story) => story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })

const force = (expressway: string) => (story: Story) => {
  story.give({ type: 'force-config-update', expressway, by })
  story.wait(30 * SECOND_MS)
}

const disagree = after('cluster-of-three', (story) =>
  story.save('expe2', 'clustering', { configurationPrimary: 2 }),
)

const agree = (story: Story) => {
  story.save('expe2', 'clustering', { configurationPrimary: 1 })
  story.wait(2 * MINUTE_MS)
}

const cut = broken({ kind: 'path-cut', between: ['expe1', 'expe2'] })

/** Copies to expe2 fail from the next change on. */
export const failing = after('cluster-of-three', (story) => {
  story.give({ type: 'add-fault', fault: { kind: 'replication-fails', expressway: 'expe2' } })
  story.addZone('expe1', 'Branch office')
  story.wait(2 * MINUTE_MS)
})

/** The first method of the guide up to the restore: the alarm is gone before the peer is added again (TRB-18). */
function restoreAlone(story: Story): void {
  const backup = backupOf(story.on('expe2'), 0)
  story.saveRows('expe2', [], { clusterName: 'expe2.example.com' })
  story.restartAndWait('expe2')
  story.give({ type: 'restore-backup', expressway: 'expe2', backup, by })
  story.wait(5 * MINUTE_MS)
}

/** The key of 100 rich media sessions. */
const SESSIONS = 'Y100'

function withoutSessions(story: Story): void {
  const { optionKeys } = story.on('expe2')
  const key = present(
    optionKeys.find((entry) => entry.key.includes(SESSIONS)),
    'it has the key',
  )
  story.give({ type: 'delete-option-keys', expressway: 'expe2', ids: [key.id], by })
  story.give({ type: 'place-call', expressway: 'expe2', destination: 'room@example.com' })
}

/** Every alarm of procedures, part 2, in the order of that table. */
export const alarmStories: readonly AlarmStory[] = [
  {
    code: 'RESTART',
    text: 'Restart required: Cluster configuration has been changed',
    page: 'maintenance/restart-options',
    key: 'restart-clustering',
    on: 'expe1',
    raise: after('standalone-pair', (story) => story.saveRows('expe1', ['expe1'], { clusterName: NAME })),
    because: /waits for the next restart/,
    cure: (story) => story.restartAndWait('expe1'),
  },
  {
    code: 'COMM',
    text: 'Cluster communication failure',
    page: pages.clustering,
    key: 'communication-failure',
    on: 'expe1',
    raise: after('cluster-of-three', cut),
    because: /expe2/,
    cure: (story) => {
      mend(story)
      story.wait(30 * SECOND_MS)
    },
  },
  {
    code: 'NAME',
    text: 'Cluster name not configured: If FindMe or clustering are in use a cluster name must be defined',
    page: pages.clustering,
    key: 'cluster-name-missing',
    on: 'expe2',
    raise: after('no-cluster-name'),
    because: /Cluster name is blank/,
    cure: (story) => {
      for (const id of three) story.save(id, 'clustering', { clusterName: NAME })
    },
  },
  {
    code: 'REPL-SYNC',
    text: 'Cluster replication error: Manual synchronization of configuration is required',
    page: pages.clustering,
    key: 'replication-out-of-sync',
    on: 'expe2',
    raise: failing,
    because: /copy of the configuration from the primary failed/,
    cure: force('expe2'),
  },
  {
    code: 'REPL-FILE',
    text: "Cluster replication error: Cannot find primary or this subordinate's peer configuration file, manual synchronization of configuration is required",
    page: pages.clustering,
    key: 'replication-no-primary-file',
    on: 'expe2',
    raise: after('cluster-of-three', (story) => {
      cut(story)
      story.wait(2 * MINUTE_MS)
    }),
    because: /configuration of expe1 could not be read/,
    cure: mend,
  },
  {
    code: 'REPL-PRIM',
    text: 'Cluster replication error: Configuration primary ID is inconsistent, manual synchronization of configuration is required',
    page: pages.clustering,
    key: 'replication-primary-inconsistent',
    on: 'expe3',
    raise: disagree,
    because: /Configuration primary is 1 here, which is expe1; expe2 says 2, which is expe2\.$/,
    cure: agree,
  },
  {
    code: 'REPL-CONF',
    text: "Cluster replication error: This peer's configuration conflicts with the primary's configuration, manual synchronization of configuration is required",
    page: pages.clustering,
    key: 'replication-conflict',
    on: 'expe2',
    raise: after('conflicting-configuration'),
    because: /changed on the primary while this peer was out of service/,
    cure: force('expe2'),
  },
  {
    code: 'REPL-NTP',
    text: 'Cluster replication error: The NTP server is unreachable',
    page: 'system/time',
    key: 'replication-ntp',
    on: 'expe2',
    raise: after('ntp-unreachable'),
    because: /State on System > Time is Unsynchronized/,
    cure: (story) => {
      story.save('expe2', 'time', { ntpServer1Address: 'ntp1.example.com' })
      story.wait(20 * SECOND_MS)
    },
  },
  {
    code: 'REPL-SELF',
    text: 'Cluster replication error: The local Expressway does not appear in the list of peers',
    page: pages.clustering,
    key: 'not-in-peer-list',
    on: 'expe3',
    raise: after('wrong-list'),
    because: /none is an address of this system/,
    cure: (story) => {
      for (const id of three) story.saveRows(id, three)
    },
  },
  {
    code: 'REPL-UPG',
    text: 'Cluster replication error: Automatic replication of configuration has been temporarily disabled because an upgrade is in progress',
    page: 'maintenance/upgrade',
    key: 'replication-upgrade',
    on: 'expe1',
    raise: after('upgrade-under-way'),
    because: /expe3 runs X8\.8\.3, this system runs X8\.9/,
    cure: (story) => story.wait(15 * MINUTE_MS),
  },
  {
    code: 'MISMATCH',
    text: 'Cluster primary mismatch',
    page: pages.clustering,
    key: 'primary-mismatch',
    on: 'expe2',
    raise: disagree,
    because: /Configuration primary is 2 here, which is expe2/,
    cure: agree,
  },
  {
    code: 'H323',
    text: 'Invalid clustering configuration: H.323 mode must be turned On',
    page: 'configuration/protocols/h323',
    key: 'h323-off',
    on: 'expe2',
    raise: after('h323-off'),
    because: /H\.323 mode is Off; it is changed on the primary/,
    cure: (story) => {
      story.save('expe1', 'h323', { mode: 'On' })
      story.wait(MINUTE_MS)
    },
  },
  {
    code: 'DBFAIL',
    text: 'Expressway database failure: Please contact your Cisco support representative',
    page: 'maintenance/diagnostics/system-snapshot',
    key: 'database-failure',
    on: 'expe2',
    raise: after('failed-database'),
    because: /Support has to be involved/,
    cure: restoreAlone,
  },
  {
    code: 'NOKEY',
    text: '',
    page: 'maintenance/option-keys',
    key: 'licence-key-missing',
    on: 'expe2',
    raise: after('cluster-of-three', withoutSessions),
    because: /come from keys on other peers/,
    cure: (story) => {
      const key = optionKeyFor(story.on('expe2').serialNumber, SESSIONS)
      story.give({ type: 'add-option-key', expressway: 'expe2', key, by })
    },
  },
  {
    code: 'MM',
    text: '',
    page: 'maintenance/maintenance-mode',
    key: 'maintenance-mode',
    on: 'expe1',
    raise: after('cluster-of-three', (story) => story.save('expe1', 'maintenance-mode', { mode: 'On' })),
    because: /Maintenance mode was turned On/,
    cure: (story) => {
      story.save('expe1', 'maintenance-mode', { mode: 'Off' })
    },
  },
]
