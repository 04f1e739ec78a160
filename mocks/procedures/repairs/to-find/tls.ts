import { present } from '../../../sim/ground/index'
import { type Act, changeCertificates, restart, waitUntilBack } from '../../language/act'
import { named } from '../../language/cast'
import type { Procedure } from '../../language/procedure'
import type { Context } from '../../language/step'
import { part, type Repair, repair } from './repair'
import { notVerifying, verificationOff } from './wrong-cures'

/** Loads the certificate that the authority has issued anew, which takes effect with a restart. */
function loadRenewed(context: Context): Act[] {
  const peer = part(context, 'peer')
  const { certificate } = present(context.world.toFind?.renewed, 'one was issued anew')
  return [
    changeCertificates(peer, { kind: 'upload-server', certificate, keyId: certificate.facts.publicKeyId }),
    restart(peer),
    waitUntilBack(peer),
  ]
}

/** Trusts the authority that has signed for the others. */
function trustAuthority(context: Context): Act[] {
  const { trusted, inForce } = part(context, 'third').certificates
  const certificates = trusted.filter(({ facts }) => facts.subjectKeyId === inForce?.authorityKeyId)
  return [changeCertificates(part(context, 'peer'), { kind: 'append-authorities', certificates })]
}

const verified = (row: Omit<Repair, 'rules' | 'pages'>) =>
  repair({ ...row, pages: 'pages 5 and 9', rules: [verificationOff], also: notVerifying })

const peerName = (context: Context) => named(context, part(context, 'peer'))

/** What a peer presents, and what it trusts, where all verify each other. */
export const tls: readonly Procedure[] = [
  verified({
    number: '09',
    id: 'alone-since-last-night',
    title: 'One peer stands alone since last night',
    story: 'Nobody has touched anything. At midnight one peer lost both others, which go on without it.',
    cause: (context) => `The server certificate of ${peerName(context)} had expired.`,
    acts: loadRenewed,
  }),
  verified({
    number: '10',
    id: 'alone-after-the-order',
    title: 'One peer stands alone since it got what was ordered for it',
    story:
      'A supplier has delivered something for one machine that was loaded yesterday. It was restarted, as one has to, and is alone since.',
    cause: (context) =>
      `The certificate of ${peerName(context)} did not carry the name by which it is listed.`,
    acts: loadRenewed,
  }),
  verified({
    number: '11',
    id: 'alone-after-the-policy',
    title: 'One peer stands alone since a new policy',
    story:
      'The company has a new policy for its web servers, and one machine was the first to be made to follow it.',
    cause: (context) =>
      `The certificate of ${peerName(context)} was for TLS servers only, and a peer is a client as well.`,
    acts: loadRenewed,
  }),
  verified({
    number: '12',
    id: 'alone-after-another-vendor',
    title: 'One peer is refused by both others since the department has changed',
    story:
      'Another department looks after one of the machines now. It says that all is well there, and that the others are to blame.',
    cause: (context) =>
      `The certificate of ${peerName(context)} was signed by an authority that the other peers do not trust.`,
    acts: loadRenewed,
  }),
  verified({
    number: '13',
    id: 'alone-after-a-clean-up',
    title: 'One peer refuses both others since somebody has cleaned up',
    story:
      'An audit has found too much of everything on one machine, and a colleague has removed what did not look needed.',
    cause: (context) => `${peerName(context)} did not trust the authority of the others any more.`,
    acts: trustAuthority,
  }),
]
