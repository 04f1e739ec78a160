type Course = {
  readonly title: string
  readonly exercises: readonly {
    readonly question: string
    readonly title: string
    readonly passMark: number
    readonly page: string
  }[]
  readonly files: readonly string[]
}

type Manifest = { readonly name: string; readonly write: (course: Course) => string }

export const manifests: Readonly<Record<'scorm12' | 'scorm2004' | 'cmi5', Manifest>>
export function escaped(text: string): string
