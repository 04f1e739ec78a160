/** JSON with its PEM blocks as calls of `pemOfHex`, as the certificates of the scenarios are written. */
export const inHex = (json) =>
  json.replaceAll(/"-----BEGIN ([A-Z ]+)-----\\n([^"]+?)\\n-----END [A-Z ]+-----\\n"/g, (_, label, lines) => {
    const bytes = Buffer.from(lines.replaceAll('\\n', ''), 'base64')
    return `pemOfHex('${label}', '${bytes.toString('hex')}')`
  })

/** The import that such text needs. */
export const IN_HEX = "import { pemOfHex } from './pem-of-hex'"
