import { expect, tags, test } from '../fixtures'
import type { TerminalPage } from '../kit/pages/TerminalPage'
import { expectDone, expectFinished } from './parts'

const proves = tags(
  `@FRS-01 @FRS-03 @FRS-04 @FRS-05 @FRS-06 @FRS-07 @FRS-08 @FRS-09 @FRS-10 @FRS-11 @FRS-12 @FRS-13 @FRS-14 @FRS-15 @FRS-16 @FRS-17 @RMD-14`,
)

const ROOT_PASSWORD = 'TANDBERG'

/** Types each answer once its question stands. */
async function answer(terminal: TerminalPage, questions: Readonly<Record<string, string>>): Promise<void> {
  for (const [question, typed] of Object.entries(questions)) {
    await expect(terminal.screen).toContainText(question)
    await terminal.enter(typed)
  }
}

/** The seven questions of the guide, each answered with NO. */
const toSeven = {
  'Keep option keys [YES/NO]?': 'NO',
  'Keep FIPS140 configuration [YES/NO]?': 'NO',
  'Keep IP configuration [YES/NO]?': 'NO',
  'Keep ssh keys [YES/NO]?': 'NO',
  'Keep ssl certificates and keys [YES/NO]?': 'NO',
  'Keep root and admin passwords [YES/NO]?': 'NO',
  'Save log files [YES/NO]?': 'NO',
}

test('clear the configuration of a recovered peer by a factory reset, before it is reconnected', {
  tag: proves,
}, async ({ lab, expressway }) => {
  await lab.load('recovered-peer', { open: '/expe3.example.com/system/clustering' })
  await lab.startProcedure('clear-configuration', { recoveredPeer: 'expe3' })
  const peer = expressway('expe3')

  const serial = await test.step('FRS.01 Beside it, root has a shell', async () => {
    const terminal = await peer.openSerialConsole()
    await terminal.signIn('root', ROOT_PASSWORD)
    await expect(terminal.screen).toContainText('root shell')
    await expectDone(lab, 'FRS.01')
    return terminal
  })

  await test.step('FRS.02 to FRS.04 Whoever declines at the end changes nothing; then it is meant', async () => {
    await serial.enter('factory-reset')
    await serial.enter('perhaps')
    await answer(serial, { ...toSeven, 'Proceed [YES/NO]?': 'NO' })
    await expect(serial.screen).toContainText('Nothing was changed.')
    expect((await lab.machine('expe3')).power).toBe('up')
    for (const line of ['factory-reset', ...Object.values(toSeven), 'YES']) await serial.enter(line)
    await expect(serial.screen).toContainText('going down')
    await expectDone(lab, 'FRS.02', 'FRS.03', 'FRS.04')
  })

  await test.step('FRS.05 For 20 minutes its line tells how long it takes, and its web says nothing', async () => {
    await serial.enter('')
    await expect(serial.screen).toContainText('20 minutes left')
    await lab.advance({ minutes: 19, seconds: 59 })
    expect((await lab.machine('expe3')).power).toBe('resetting')
    const { page } = await peer.openLogin()
    await expect(page.getByRole('heading', { name: 'This site can’t be reached' })).toBeVisible()
    await lab.advance({ seconds: 1 })
    await expectDone(lab, 'FRS.05')
  })

  await test.step('FRS.06 The Install Wizard asks for the address and the passwords', async () => {
    const wizard = await peer.openSerialConsole()
    await expect(wizard.screen).toContainText('Install Wizard')
    await answer(wizard, {
      'LAN 1 IPv4 address?': '10.0.0.13',
      'LAN 1 IPv4 subnet mask?': '255.255.255.0',
      'IPv4 default gateway?': '10.0.0.1',
      'New password for root?': 'another root',
      'New password for admin?': 'another',
      'Apply the configuration and reboot [YES/NO]?': 'YES',
    })
    await expect(wizard.screen).toContainText('going down')
    await lab.advance({ minutes: 5 })
    await expectDone(lab, 'FRS.06')
  })

  await test.step('FRS.07 Only the new password opens it, and its list is blank', async () => {
    const login = await peer.openLogin()
    await login.signIn()
    await expect(login.page.getByRole('alert')).toContainText('Failed')
    await login.signIn('admin', 'another')
    const clustering = await peer.openClustering()
    for (const row of [1, 2, 3, 4, 5, 6]) await expect(clustering.peer(row)).toHaveValue('')
    await expectFinished(lab)
  })

  await test.step('Back on the network it speaks to none of its former peers, and they to none of it', async () => {
    await lab.mendAll()
    await lab.advance({ hours: 1 })
    const { links } = await lab.world()
    expect(links.filter(({ from, to }) => [from, to].includes('expe3'))).toEqual([])
    expect((await lab.machine('expe3')).alarms).toEqual([])
    expect((await lab.run()).mistakes).toEqual([])
  })
})

test('[FRS-M1] over SSH the session is dropped with the confirmation, and nothing more is seen', {
  tag: tags('@FRS-02'),
}, async ({ lab, expressway }) => {
  await lab.load('recovered-peer', { open: '/expe3.example.com/ssh' })
  const ssh = await expressway('expe3').openSsh()
  await ssh.signIn('root', ROOT_PASSWORD)
  await ssh.enter('factory-reset')
  await answer(ssh, { ...toSeven, 'Proceed [YES/NO]?': 'YES' })
  await expect(ssh.screen).toContainText(/YES\s*Connection closed by remote host/)
  expect((await lab.machine('expe3')).power).toBe('resetting')
  expect((await lab.world()).mistakes.map(({ id }) => id)).toEqual(['FRS-M1'])
})

test('[FRS-M2] [FRS-M3] [FRS-M4] admin has no such command, what is kept is not asked for, and too early is warned of', {
  tag: tags('@FRS-04 @FRS-08 @FRS-11 @FRS-15 @RMD-14'),
}, async ({ lab, expressway }) => {
  await lab.load('recovered-peer', { open: '/expe3.example.com/serial-console' })
  const peer = expressway('expe3')
  const asAdmin = await peer.openSerialConsole()
  await asAdmin.signIn()
  await asAdmin.enter('factory-reset')
  await expect(asAdmin.screen).toContainText('Command not recognized.')

  await asAdmin.enter('bye')
  await expect(asAdmin.screen).toContainText('Press Enter to connect again.')
  await asAdmin.enter('')
  const asRoot = asAdmin
  await asRoot.signIn('root', ROOT_PASSWORD)
  await asRoot.enter('factory-reset')
  await answer(asRoot, {
    ...toSeven,
    'Keep IP configuration [YES/NO]?': 'YES',
    'Keep root and admin passwords [YES/NO]?': 'YES',
    'Proceed [YES/NO]?': 'YES',
  })
  await expect(asRoot.screen).toContainText('going down')
  await lab.mendAll()
  await lab.advance({ minutes: 20 })
  const wizard = asRoot
  await wizard.enter('')
  await expect(wizard.screen).toContainText('Apply the configuration and reboot')
  await expect(wizard.screen).not.toContainText('address?')
  await wizard.enter('YES')
  await expect(wizard.screen).toContainText('going down')
  await lab.advance({ minutes: 5 })
  await (await peer.openLogin()).signIn()
  await expect((await peer.openClustering()).peer(1)).toHaveValue('')
  expect((await lab.world()).mistakes.map(({ id }) => id)).toEqual(['FRS-M2', 'FRS-M3', 'FRS-M4'])
})
