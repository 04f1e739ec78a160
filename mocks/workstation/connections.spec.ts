import { describe, expect, test } from 'vitest'
import { present } from '../sim/ground/index'
import { atWorkstation } from '../testing/at-workstation'
import { SECOND_MS, Story } from '../testing/story'
import { changeDns, zoneRecord } from '../testing/zones'

function pair() {
  const story = Story.of('standalone-pair')
  return { story, ...atWorkstation(story) }
}

describe('ping', () => {
  test('asks four times, and says how much was lost', () => {
    const { story, type, exit } = pair()
    expect(
      type('ping expe1.example.com').filter((line) => line.startsWith('64 bytes from 10.0.0.11')),
    ).toHaveLength(4)
    expect(type('ping -c 2 tms.example.com').at(-2)).toContain(
      '2 packets transmitted, 2 received, 0% packet loss',
    )
    expect(exit()).toBe(0)
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe1' } })
    expect(type('ping expe1.example.com').at(-1)).toContain(
      '4 packets transmitted, 0 received, 100% packet loss',
    )
    expect(exit()).toBe(1)
  })

  test.each([
    ['ping nobody.example.com', 2, 'ping: nobody.example.com: Name or service not known'],
    ['ping', 1, 'Destination address required'],
    ['ping -c 0 expe1.example.com', 1, 'invalid argument'],
    ['ping -f expe1.example.com', 2, "invalid option -- 'f'"],
    ['ping 10.0.0.200', 1, '100% packet loss'],
  ])('%s ends with %s and says %s', (line, status, said) => {
    const { type, exit } = pair()
    expect(type(line).join('\n')).toContain(said)
    expect(exit()).toBe(status)
  })
})

describe('a name', () => {
  const PROGRAMS = ['ping', 'ssh', 'wget --no-check-certificate', 'openssl s_client -connect'] as const
  const typed = (program: (typeof PROGRAMS)[number], host: string) =>
    program.startsWith('openssl') ? `${program} ${host}:443` : `${program} ${host}`

  test.each(PROGRAMS)(
    '[SRV-22] is looked up in DNS by %s as by dig: not while no name server answers',
    (program) => {
      const { story, type, exit } = pair()
      for (const server of ['10.0.0.2', '10.0.0.3'])
        story.give({ type: 'add-fault', fault: { kind: 'dns-unreachable', server } })
      expect(type(typed(program, 'expe1.example.com')).join('\n')).toMatch(
        /Name or service not known|unable to resolve/,
      )
      expect(exit()).not.toBe(0)
      expect(type('dig @ns1.example.com expe1.example.com').join('\n')).toContain("couldn't get address")
      expect(type(typed(program, '10.0.0.11')).join('\n')).not.toMatch(/not known|unable to resolve/)
    },
  )

  test('[SRV-22] [END-18] leads where dig says for as long as the workstation keeps that', () => {
    const { story, type, run } = pair()
    const [before, after] = ['10.0.0.11', '10.0.0.12'].map((data) => zoneRecord('lab.example.com', 'A', data))
    changeDns(story, [present(before, 'there are two')])
    type('dig lab.example.com')
    changeDns(story, [present(after, 'there are two')], [present(before, 'there are two')])
    expect(type('dig +short lab.example.com')).toEqual(['10.0.0.11'])
    expect(type('ping lab.example.com')[0]).toContain('(10.0.0.11)')
    expect(run('ssh lab.example.com').ssh?.host).toBe('10.0.0.11')
    story.wait(24 * 60 * 60 * SECOND_MS)
    expect(type('ping lab.example.com')[0]).toContain('(10.0.0.12)')
    expect(run('ssh lab.example.com').ssh?.host).toBe('lab.example.com')
  })

  test('of a server that is no machine is that of one that offers nothing here', () => {
    const { type } = pair()
    expect(type('wget https://tms.example.com').at(-1)).toMatch(/failed: Connection refused\.$/)
    expect(type('wget https://10.0.0.200').at(-1)).toMatch(/failed: No route to host\.$/)
  })
})

describe('ssh', () => {
  test.each([
    ['ssh expe1.example.com', { host: 'expe1.example.com', user: 'admin' }],
    ['ssh root@10.0.0.12', { host: '10.0.0.12', user: 'root' }],
    ['ssh -l root -p 22 expe2.example.com', { host: 'expe2.example.com', user: 'root' }],
  ])('%s goes on to %o', (line, target) => expect(pair().run(line).ssh).toEqual(target))

  test('says why there is no connection: no such name, nobody there, the service off', () => {
    const { story, type, exit, run } = pair()
    expect(type('ssh nobody')).toEqual(['ssh: Could not resolve hostname nobody: Name or service not known'])
    expect(type('ssh tms.example.com')).toEqual([
      'ssh: connect to host tms.example.com port 22: Connection refused',
    ])
    story.save('expe2', 'administration', { sshService: 'Off' })
    story.restartAndWait('expe2')
    expect(type('ssh expe2.example.com')).toEqual([
      'ssh: connect to host expe2.example.com port 22: Connection refused',
    ])
    story.restart('expe1')
    expect(type('ssh expe1.example.com')).toEqual([
      'ssh: connect to host expe1.example.com port 22: Connection timed out',
    ])
    expect(exit()).toBe(255)
    expect(run('ssh expe1.example.com xStatus').ssh).toBeUndefined()
  })
})

describe('openssl s_client', () => {
  const shown = (story: Story, more = '') =>
    atWorkstation(story).type(`openssl s_client -connect expe1.example.com:443 ${more} </dev/null`)

  test('shows the certificate that the machine presents, its names, its days, and what is thought of it', () => {
    const story = Story.of('cluster-of-three')
    const facts = story.on('expe1').certificates.inForce
    const lines = shown(story)
    expect(lines).toContain(`subject=${facts?.subject}`)
    expect(lines).toContain(`issuer=${facts?.issuer}`)
    expect(lines.join('\n')).toContain('DNS:expe1.example.com')
    expect(lines.join('\n')).toMatch(/v:NotBefore: \w{3} [ \d]\d [\d:]{8} \d{4} GMT; NotAfter: /)
    expect(lines).toContain('Verify return code: 20 (unable to get local issuer certificate)')
    expect(shown(story, '-CAfile lab-ca.pem')).toContain('Verify return code: 0 (ok)')
    expect(shown(story, '-CAfile lab-ca.pem -verify_hostname expe9.example.com')).toContain(
      'Verify return code: 62 (hostname mismatch)',
    )
  })

  test('tells a certificate that has expired, one that signed itself, and a machine without one', () => {
    const story = Story.of('cluster-of-three')
    story.alter('expe1', ({ certificates }) => {
      if (certificates.inForce)
        certificates.inForce = { ...certificates.inForce, notAfter: story.world.now - 1 }
    })
    expect(shown(story, '-CAfile lab-ca.pem')).toContain('Verify return code: 10 (certificate has expired)')
    story.alter('expe1', ({ certificates }) => {
      if (certificates.inForce)
        certificates.inForce = { ...certificates.inForce, issuer: certificates.inForce.subject }
    })
    expect(shown(story)).toContain('Verify return code: 18 (self-signed certificate)')
    story.alter('expe1', ({ certificates }) => {
      certificates.inForce = null
    })
    expect(shown(story)).toContain('no peer certificate available')
  })

  test('connects to what listens: to a port of peers in a cluster alone, and to that of SIP while SIP is on', () => {
    const { story, type } = pair()
    const ends = (port: number) => type(`openssl s_client -connect expe1.example.com:${port}`).at(-1)
    expect([443, 5061, 4372].map(ends)).toEqual(['DONE', 'DONE', 'connect:errno=111'])
    story.save('expe1', 'sip', { mode: 'Off' })
    expect(ends(5061)).toBe('connect:errno=111')
    const cluster = atWorkstation(Story.of('cluster-of-three'))
    expect(cluster.type('openssl s_client -connect expe1.example.com:4372').at(-1)).toBe('DONE')
  })

  test.each([
    ['openssl', 1, 'is not simulated'],
    ['openssl s_client', 1, 'HOST:PORT'],
    ['openssl s_client -connect expe1.example.com', 1, 'HOST:PORT'],
    ['openssl s_client -connect expe1.example.com:22', 1, 'connect:errno=111'],
    ['openssl s_client -connect nobody:443', 1, 'Name or service not known'],
    ['openssl s_client -connect expe1.example.com:443 -CAfile none.pem', 1, 'none.pem: No such file'],
    ['echo | openssl s_client -connect expe1.example.com:443', 0, 'Server certificate'],
  ])('%s ends with %s and says %s', (line, status, said) => {
    const { type, exit } = pair()
    expect(type(line).join('\n')).toContain(said)
    expect(exit()).toBe(status)
  })
})

describe('the shell', () => {
  test('keeps the output in a file where it is told to, and nothing of a line that it does not understand', () => {
    const { type, exit, file, files } = pair()
    expect(type('dig expe1.example.com +short > one.txt')).toEqual([])
    expect(type('cat one.txt')).toEqual(['10.0.0.11'])
    type('dig expe2.example.com +short >> one.txt')
    expect(file('one.txt')).toBe('10.0.0.11\n10.0.0.12\n')
    for (const line of [
      'rm one.txt; ls',
      'cat one.txt | sort',
      'ls && rm one.txt',
      'ls &',
      'ls 2> x',
      "echo 'x",
      'ls >',
    ])
      expect([line, type(line)[0], exit()]).toEqual([line, expect.stringMatching(/^bash: /), 2])
    expect(files()).toEqual(['lab-ca.pem', 'one.txt'])
  })

  test.each([
    ['', [], 0],
    ['   ', [], 0],
    ['sudo reboot', ['bash: sudo: command not found'], 127],
    ['constructor', ['bash: constructor: command not found'], 127],
    ['echo "<b>bold</b>" \'&\'', ['<b>bold</b> &'], 0],
    ['echo \u0007\u001b[2J x', ['[2J x'], 0],
    ['ls', ['lab-ca.pem'], 0],
    ['ls nothing', ["ls: cannot access 'nothing': No such file or directory"], 2],
    ['echo x > /etc/passwd', ['bash: /etc/passwd: No such file or directory'], 1],
  ])('%j says %o', (line, said, status) => {
    const { type, exit } = pair()
    expect(type(line)).toEqual(said)
    expect(exit()).toBe(status)
  })

  test('has room for a hundred files and no more', () => {
    const { type, files } = pair()
    for (let number = 1; number <= 99; number += 1) type(`echo x > ${number}.txt`)
    expect(type('echo x > one-more.txt')).toEqual(['bash: one-more.txt: No space left on device'])
    expect(files()).toHaveLength(100)
    expect(type('echo y > 1.txt')).toEqual([])
  })
})

test('openssl asks the port that it is given: the web interface may be off while peers and SIP answer', () => {
  const story = Story.of('cluster-of-three')
  const { type, exit } = atWorkstation(story)
  story.alter('expe1', ({ settings }) => {
    settings['administration.webInterface'] = 'Off'
  })
  expect(type('openssl s_client -connect expe1.example.com:443')[0]).toBe('connect: Connection refused')
  for (const port of [5061, 4372]) {
    expect(type(`openssl s_client -connect expe1.example.com:${port}`)[0], `${port}`).toBe(
      'CONNECTED(00000003)',
    )
    expect(exit()).toBe(0)
  }
})
