// Made by .ci/lab-certificates.mjs; change it there.
import type { Certificate } from '#contract/wire/certificates'
import { pemOfHex } from './pem-of-hex'

/** A certification authority and its key. */
export type Authority = {
  readonly title: string
  readonly certificate: Certificate
  readonly privateKeyPem: string
}

/**
 * The authorities of the lab. Their private keys are training material: they stand here in the open, so that the lab
 * can sign in the browser, and protect nothing.
 */
export const authorities = {
  lab: {
    title: "The lab's authority",
    certificate: {
      pem: pemOfHex(
        'CERTIFICATE',
        '308201c230820168a003020102021100afd7abb963a8e3bbc9d664093576257a300a06082a8648ce3d0403023030311c301a060355040313134578616d706c65204c616220526f6f742043413110300e060355040a13074578616d706c65301e170d3136303130313030303030305a170d3336303130313030303030305a3030311c301a060355040313134578616d706c65204c616220526f6f742043413110300e060355040a13074578616d706c653059301306072a8648ce3d020106082a8648ce3d0301070342000428822379339f493d28ed908c99922aabdaf80725b606e495b5c341b93a44e4f5b0950c1b3f51a539eac292141c4ea445d34569bfc09424e72b9ed3adc9ce9c94a3633061300f0603551d130101ff040530030101ff300e0603551d0f0101ff040403020106301d0603551d0e04160414737bf5544a5b8afd0e7ed1e737fb64aa8fd2f24c301f0603551d23041830168014737bf5544a5b8afd0e7ed1e737fb64aa8fd2f24c300a06082a8648ce3d040302034800304502206ee1828e494434138039253b0542b9b7a3d1b3b96489a2462517dccaf14cb20e022100a169e6e67cf1454ae729d57ffcde3985499c6bf0e0c7fa150a4f5c626ac5bec9',
      ),
      facts: {
        subject: 'CN=Example Lab Root CA, O=Example',
        commonName: 'Example Lab Root CA',
        names: [],
        issuer: 'CN=Example Lab Root CA, O=Example',
        serialNumber: 'afd7abb963a8e3bbc9d664093576257a',
        notBefore: 1451606400000,
        notAfter: 2082758400000,
        isAuthority: true,
        subjectKeyId: '737bf5544a5b8afd0e7ed1e737fb64aa8fd2f24c',
        authorityKeyId: '737bf5544a5b8afd0e7ed1e737fb64aa8fd2f24c',
        publicKeyId: '213b8ade0006ea892ce0165ead61f4b833dddde4f1a4caaa77d63e9901075f43',
        publicKey: 'ECDSA, P-256',
        signatureAlgorithm: 'ECDSA, SHA-256',
        usages: ['Certificate Sign', 'CRL Sign'],
        fingerprint: '3526ff577dd75d12e3778af9305f4b79abfda2aeac95b3f1b2679c6f368a688c',
      },
    },
    privateKeyPem: pemOfHex(
      'PRIVATE KEY',
      '308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420de8c22847e66a305851bc0a4bdcb2387dfb18c23c17ce192b159a0a63bfc1571a1440342000428822379339f493d28ed908c99922aabdaf80725b606e495b5c341b93a44e4f5b0950c1b3f51a539eac292141c4ea445d34569bfc09424e72b9ed3adc9ce9c94',
    ),
  },
  other: {
    title: 'An authority that no Expressway trusts',
    certificate: {
      pem: pemOfHex(
        'CERTIFICATE',
        '308201d030820177a00302010202103f469439e7eb165be7a632b5d4072276300a06082a8648ce3d0403023038311e301c06035504031315536f6d65626f647920456c736520526f6f7420434131163014060355040a130d536f6d65626f647920456c7365301e170d3136303130313030303030305a170d3336303130313030303030305a3038311e301c06035504031315536f6d65626f647920456c736520526f6f7420434131163014060355040a130d536f6d65626f647920456c73653059301306072a8648ce3d020106082a8648ce3d030107034200046a5de289180a693feb16be3b9a830875abc9901e9f909677658631d18a0e70869da38d4e9ff9915e20cc132a785a32c0d1b625f13005037881ac113c7d229874a3633061300f0603551d130101ff040530030101ff300e0603551d0f0101ff040403020106301d0603551d0e04160414644090fc6367115c97ff84970a4720339191c61f301f0603551d23041830168014644090fc6367115c97ff84970a4720339191c61f300a06082a8648ce3d0403020347003044022063f094ea3503e479bc882ad2c0de1e54e1c447c74caff317f24aa6150eff06b602206de479303cae079da90641063bcc74584e95850fe36733ee3e5c33d16ade5aa0',
      ),
      facts: {
        subject: 'CN=Somebody Else Root CA, O=Somebody Else',
        commonName: 'Somebody Else Root CA',
        names: [],
        issuer: 'CN=Somebody Else Root CA, O=Somebody Else',
        serialNumber: '3f469439e7eb165be7a632b5d4072276',
        notBefore: 1451606400000,
        notAfter: 2082758400000,
        isAuthority: true,
        subjectKeyId: '644090fc6367115c97ff84970a4720339191c61f',
        authorityKeyId: '644090fc6367115c97ff84970a4720339191c61f',
        publicKeyId: '1f59ef5f652db84024b58bcfcb8db231c5e928b68555a7fe3a5e72e72bb7dd92',
        publicKey: 'ECDSA, P-256',
        signatureAlgorithm: 'ECDSA, SHA-256',
        usages: ['Certificate Sign', 'CRL Sign'],
        fingerprint: '5b62a10830b5771c6537119d617eb4ec7c9435830b5e28093d6c737a167493bb',
      },
    },
    privateKeyPem: pemOfHex(
      'PRIVATE KEY',
      '308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420444e31cce885d2be8155177bd1977095e10f42729a369c1107a0b1298d70fb46a144034200046a5de289180a693feb16be3b9a830875abc9901e9f909677658631d18a0e70869da38d4e9ff9915e20cc132a785a32c0d1b625f13005037881ac113c7d229874',
    ),
  },
} as const satisfies Record<string, Authority>
