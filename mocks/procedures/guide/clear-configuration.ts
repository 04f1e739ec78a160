import { pages } from '#contract/pages'
import { isKeptAway } from '../../sim/around/index'
import { type Expressway, POWER_MS, ROOT, type TerminalKind, type World } from '../../sim/ground/index'
import {
  hasPeers,
  type InstallQuestion,
  installQuestions,
  isBeingReset,
  textSetting,
  webSession,
} from '../../sim/machine/index'
import { type Act, signIn, typeAsRoot, visit, wait, waitUntilBack } from '../language/act'
import { everyOther, inRole, named, onRole, playing } from '../language/cast'
import { noPeersSaved } from '../language/clustering'
import { seen } from '../language/marks'
import { type Phase, type Procedure, phase, type Roles, type StartRefusal } from '../language/procedure'
import { firstRefusal, nothingToClear, startRefused } from '../language/refusals'
import { type Context, type Need, need, step } from '../language/step'

const D = 'recoveredPeer'
const SERIAL = 'serial-console'
const QUESTIONS = 7

/** The password of admin that the acts give to the Install Wizard. */
const NEW_PASSWORD = 'new-expressway'

/** Somebody is signed in as root on that way to the command line. */
const isRootOn = ({ sessions }: Expressway, way: TerminalKind): boolean =>
  sessions.some(({ kind, user }) => kind === way && user === ROOT)

/** True from the confirmation of a factory reset that was begun since the procedure started. */
const wasBegun = ({ progress }: Context, { factoryReset }: Expressway): boolean =>
  factoryReset !== undefined && factoryReset.at >= progress.startedAt

/** `factory-reset` was typed and confirmed, with whatever answers. */
function resetBegun(context: Context, expressway: Expressway): Need {
  return need(
    wasBegun(context, expressway),
    {
      missing: `Nobody has begun the factory reset of ${named(context, expressway)}.`,
      met: `The factory reset of ${named(context, expressway)} was confirmed.`,
    },
    expressway,
  )
}

/** The disk is cleared, and the Install Wizard has asked its first question. */
function wizardReached(context: Context, expressway: Expressway): Need {
  return need(
    wasBegun(context, expressway) && expressway.factoryReset?.phase !== 'clearing',
    {
      missing: `The factory reset of ${named(context, expressway)} takes about 20 minutes: wait for its Install Wizard.`,
      met: `The Install Wizard of ${named(context, expressway)} was reached.`,
    },
    expressway,
  )
}

/** The answers of the Install Wizard are applied, and the machine reboots with them. */
function wizardDone(context: Context, expressway: Expressway): Need {
  return need(
    wasBegun(context, expressway) && !isBeingReset(expressway),
    {
      missing: `Answer the Install Wizard of ${named(context, expressway)}.`,
      met: `The Install Wizard of ${named(context, expressway)} is done.`,
    },
    expressway,
  )
}

/** Answers the Install Wizard: the unit gets the address that it had at the start, and new passwords. */
function answerWizard(context: Context, expressway: Expressway): Act[] {
  const [neighbor = expressway] = everyOther(context, expressway)
  const answers: { readonly [Q in InstallQuestion]: string } = {
    lan1Ipv4Address: context.progress.start.addresses[expressway.id]?.ip ?? '',
    lan1Ipv4SubnetMask: textSetting(neighbor, 'ip.lan1Ipv4SubnetMask'),
    ipv4Gateway: textSetting(neighbor, 'ip.ipv4Gateway'),
    rootPassword: `${NEW_PASSWORD}-root`,
    adminPassword: NEW_PASSWORD,
  }
  return [...installQuestions(expressway).map((question) => answers[question]), 'YES'].map((line) =>
    typeAsRoot(expressway, line),
  )
}

const phases: readonly Phase[] = [
  phase('Reset', [
    step('FRS.01', 'Log in as root beside the machine', {
      text: 'Open the serial console and log in as root: in this lab with the password TANDBERG, until somebody gives it another. Over SSH the session would be dropped, and admin does not have the command.',
      on: D,
      path: SERIAL,
      acts: onRole(D, (_, dead) => [typeAsRoot(dead, 'whoami')]),
      needs: onRole(D, (context, dead) => [
        need(
          isRootOn(dead, 'serial'),
          `Log in as root on the serial console of ${named(context, dead)}.`,
          dead,
        ),
      ]),
      guide: ['FRS-01', 'FRS-02', 'FRS-04'],
    }),
    step('FRS.02', 'Type factory-reset', {
      text: 'The command begins with its questions. Until the last one is answered nothing happens.',
      on: D,
      path: SERIAL,
      doneWith: ['FRS.04'],
      needs: onRole(D, resetQuestions),
      after: ['FRS.01'],
      guide: ['FRS-05'],
    }),
    step('FRS.03', 'Answer the seven questions', {
      text: 'NO to each gives the unit back as it left the factory: option keys, FIPS140, IP configuration, ssh keys, certificates, passwords, logs.',
      on: D,
      path: SERIAL,
      doneWith: ['FRS.04'],
      needs: onRole(D, resetQuestions),
      after: ['FRS.01'],
      guide: ['FRS-06', 'FRS-07', 'FRS-08', 'FRS-09', 'FRS-10', 'FRS-11', 'FRS-12', 'FRS-13'],
    }),
    step('FRS.04', 'Confirm', {
      text: 'YES begins the reset; NO leaves the machine as it is.',
      on: D,
      path: SERIAL,
      acts: onRole(D, (_, dead) =>
        ['factory-reset', ...Array.from({ length: QUESTIONS }, () => 'NO'), 'YES'].map((line) =>
          typeAsRoot(dead, line),
        ),
      ),
      needs: onRole(D, resetQuestions),
      after: ['FRS.01'],
      guide: ['FRS-14'],
    }),
  ]),
  phase('Install', [
    step('FRS.05', 'Wait for the Install Wizard', {
      text: 'The reset takes about 20 minutes. Nobody reaches the machine meanwhile; its serial console tells how long it still takes.',
      on: D,
      path: SERIAL,
      acts: onRole(D, ({ world }, dead) => [
        wait((dead.power.until ?? world.now + POWER_MS['factory-reset']) - world.now),
      ]),
      needs: onRole(D, (context, dead) => [wizardReached(context, dead)]),
      after: ['FRS.04'],
      guide: ['FRS-03'],
    }),
    step('FRS.06', 'Answer the Install Wizard', {
      text: 'It asks on the serial console for what was not kept: the address of LAN 1, the passwords of root and admin. Then it applies the answers and reboots.',
      on: D,
      path: SERIAL,
      acts: onRole(D, answerWizard),
      needs: onRole(D, (context, dead) => [wizardDone(context, dead)]),
      after: ['FRS.05'],
      guide: ['FRS-15'],
    }),
  ]),
  phase('Check', [
    step('FRS.07', 'Log in with the new password', {
      text: 'Sign in as admin with the password that the Install Wizard was given, and look at the Clustering page: it is blank, and the machine speaks to none of its former peers.',
      on: D,
      path: pages.clustering,
      acts: onRole(D, (_, dead) => [
        waitUntilBack(dead),
        signIn(dead, 'admin', NEW_PASSWORD),
        visit(dead, pages.clustering),
      ]),
      needs: onRole(D, (context, dead) => [
        need(
          webSession(context.world, dead) !== undefined,
          `Sign in at ${named(context, dead)} with the new password of admin.`,
          dead,
        ),
        seen(context, dead, pages.clustering, 'FRS.06'),
        noPeersSaved(context, dead),
      ]),
      after: ['FRS.06'],
      guide: ['FRS-16', 'FRS-17'],
    }),
  ]),
]

function resetQuestions(...asked: Parameters<typeof resetBegun>) {
  return [resetBegun(...asked)]
}

function startRefusal(world: World, roles: Roles): StartRefusal | null {
  const dead = playing(world, roles, D)
  const name = named({ world }, dead)
  return firstRefusal(
    () =>
      dead.power.state === 'up'
        ? null
        : startRefused(`${name} does not run: give it its power back first, isolated from the others.`, [
            'FRS-01',
          ]),
    () => (hasPeers(dead) ? null : nothingToClear(world, dead)),
    () =>
      isKeptAway(world, dead)
        ? null
        : startRefused(
            `${name} is connected to the others. Isolate it first, so that it never reaches its former peers.`,
            ['RMD-04', 'RMD-14'],
          ),
  )
}

function closing(context: Context): string[] {
  const dead = inRole(context, D)
  return [
    `${named(context, dead)} is as it left the factory, but for its address and its passwords.`,
    ...(isKeptAway(context.world, dead)
      ? ['It can be connected to the others again: it knows none of them.']
      : []),
    ...context.progress.remarks,
  ]
}

/** Clear the configuration of a peer that has recovered (guide, pages 29 and 30). */
export const clearConfiguration: Procedure = {
  id: 'clear-configuration',
  title: 'Clear the configuration of a recovered peer',
  guide: 'pages 29 to 30',
  text: 'A dead peer that was removed works again. Reset it to its factory defaults while it is isolated, before it comes back to the network.',
  startsIn: { scenario: 'recovered-peer', roles: { recoveredPeer: 'expe3' } },
  roles: [{ key: D, label: 'Recovered peer' }],
  orderMistake: 'FRS-05',
  preflight: () => [],
  startRefusal,
  phases,
  rules: [],
  willBeLost: () => [],
  closing,
}
