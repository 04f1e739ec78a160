/** A certificate of an authority that calls itself `<img src=x onerror=alert(1)>`, and its organization `<script>…`. */
export const markupAuthority = `-----BEGIN CERTIFICATE-----
MIIB3TCCAYOgAwIBAgIRAMub2c/sqG6ytBLa0CFoAIQwCgYIKoZIzj0EAwIwTjEl
MCMGA1UEAwwcPGltZyBzcmM9eCBvbmVycm9yPWFsZXJ0KDEpPjElMCMGA1UECgwc
PHNjcmlwdD5hbGVydCgyKTwvc2NyaXB0PuKArjAeFw0xNjAxMDEwMDAwMDBaFw0z
NjAxMDEwMDAwMDBaME4xJTAjBgNVBAMMHDxpbWcgc3JjPXggb25lcnJvcj1hbGVy
dCgxKT4xJTAjBgNVBAoMHDxzY3JpcHQ+YWxlcnQoMik8L3NjcmlwdD7igK4wWTAT
BgcqhkjOPQIBBggqhkjOPQMBBwNCAATXII5Vku3VQKowXvkqE3KsZeoJWZuUU8rP
XgEnLKSrSkZTG67bkFEaiaSX0/z4qfOTdh9M4dP4Cfh/5T86oXe6o0IwQDAPBgNV
HRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQULvazeuCUmihm
vutDdWsdU27O15cwCgYIKoZIzj0EAwIDSAAwRQIgUX1aPMqmE9jlmH13cEp62y3T
hUINzvlvqCHVNFyfdfYCIQDvuwiH5r3V8ohh9HiHSWfp7BKIla9/zf5uZJiwbHey
kg==
-----END CERTIFICATE-----
`
