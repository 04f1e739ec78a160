// Made by .ci/lab-certificates.mjs; change it there.
import type { Certificate } from '#contract/wire/certificates'

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
      pem: '-----BEGIN CERTIFICATE-----\nMIIBwjCCAWigAwIBAgIRAK/Xq7ljqOO7ydZkCTV2JXowCgYIKoZIzj0EAwIwMDEc\nMBoGA1UEAxMTRXhhbXBsZSBMYWIgUm9vdCBDQTEQMA4GA1UEChMHRXhhbXBsZTAe\nFw0xNjAxMDEwMDAwMDBaFw0zNjAxMDEwMDAwMDBaMDAxHDAaBgNVBAMTE0V4YW1w\nbGUgTGFiIFJvb3QgQ0ExEDAOBgNVBAoTB0V4YW1wbGUwWTATBgcqhkjOPQIBBggq\nhkjOPQMBBwNCAAQogiN5M59JPSjtkIyZkiqr2vgHJbYG5JW1w0G5OkTk9bCVDBs/\nUaU56sKSFBxOpEXTRWm/wJQk5yue063JzpyUo2MwYTAPBgNVHRMBAf8EBTADAQH/\nMA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQUc3v1VEpbiv0OftHnN/tkqo/S8kww\nHwYDVR0jBBgwFoAUc3v1VEpbiv0OftHnN/tkqo/S8kwwCgYIKoZIzj0EAwIDSAAw\nRQIgbuGCjklENBOAOSU7BUK5t6PRs7lkiaJGJRfcyvFMsg4CIQChaebmfPFFSucp\n1X/83jmFSZxr8ODH+hUKT1xiasW+yQ==\n-----END CERTIFICATE-----\n',
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
    privateKeyPem:
      '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg3owihH5mowWFG8Ck\nvcsjh9+xjCPBfOGSsVmgpjv8FXGhRANCAAQogiN5M59JPSjtkIyZkiqr2vgHJbYG\n5JW1w0G5OkTk9bCVDBs/UaU56sKSFBxOpEXTRWm/wJQk5yue063JzpyU\n-----END PRIVATE KEY-----\n',
  },
  other: {
    title: 'An authority that no Expressway trusts',
    certificate: {
      pem: '-----BEGIN CERTIFICATE-----\nMIIB0DCCAXegAwIBAgIQP0aUOefrFlvnpjK11AcidjAKBggqhkjOPQQDAjA4MR4w\nHAYDVQQDExVTb21lYm9keSBFbHNlIFJvb3QgQ0ExFjAUBgNVBAoTDVNvbWVib2R5\nIEVsc2UwHhcNMTYwMTAxMDAwMDAwWhcNMzYwMTAxMDAwMDAwWjA4MR4wHAYDVQQD\nExVTb21lYm9keSBFbHNlIFJvb3QgQ0ExFjAUBgNVBAoTDVNvbWVib2R5IEVsc2Uw\nWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARqXeKJGAppP+sWvjuagwh1q8mQHp+Q\nlndlhjHRig5whp2jjU6f+ZFeIMwTKnhaMsDRtiXxMAUDeIGsETx9Iph0o2MwYTAP\nBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQUZECQ/GNn\nEVyX/4SXCkcgM5GRxh8wHwYDVR0jBBgwFoAUZECQ/GNnEVyX/4SXCkcgM5GRxh8w\nCgYIKoZIzj0EAwIDRwAwRAIgY/CU6jUD5Hm8iCrSwN4eVOHER8dMr/MX8kqmFQ7/\nBrYCIG3keTA8rgedqQZBBjvMdFhOlYUP42cz7j5cM9Fq3lqg\n-----END CERTIFICATE-----\n',
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
    privateKeyPem:
      '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgRE4xzOiF0r6BVRd7\n0ZdwleEPQnKaNpwRB6CxKY1w+0ahRANCAARqXeKJGAppP+sWvjuagwh1q8mQHp+Q\nlndlhjHRig5whp2jjU6f+ZFeIMwTKnhaMsDRtiXxMAUDeIGsETx9Iph0\n-----END PRIVATE KEY-----\n',
  },
} as const satisfies Record<string, Authority>
