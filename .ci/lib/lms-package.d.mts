export type PackageFormat = 'scorm12' | 'scorm2004' | 'cmi5'

type Packaged = {
  readonly folder: string
  readonly format: PackageFormat
  readonly title: string
  readonly exercises: readonly {
    readonly question: string
    readonly title: string
    readonly passMark: number
  }[]
  readonly origins?: readonly string[]
}

export const FORMATS: readonly PackageFormat[]
export function packageOf(packaged: Packaged): Uint8Array
