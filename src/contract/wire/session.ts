import * as v from 'valibot'

/** Body of `POST api/{host}/session`: the form of the sign-in page. */
export const signInSchema = v.object({
  username: v.pipe(v.string(), v.maxLength(128)),
  password: v.pipe(v.string(), v.maxLength(1024)),
})

/** Answer of `GET|POST api/{host}/session`. Times are milliseconds since 1970. */
export const sessionSchema = v.object({
  user: v.string(),
  access: v.picklist(['Read-write', 'Read-only', 'Auditor']),
  since: v.number(),
})

export type Session = v.InferOutput<typeof sessionSchema>

/** Answer of `GET api/{host}/status/sign-in`: what the page shows before anyone is known. */
export const signInPageSchema = v.object({
  product: v.string(),
  systemName: v.string(),
  version: v.string(),
  /** What the administrators want everyone to read first; both are blank where they want nothing. */
  welcome: v.object({ title: v.string(), text: v.string() }),
  /** The lab's hint: a name and password that work; null where those that the lab knows of do not. */
  hint: v.nullable(v.object({ username: v.string(), password: v.string() })),
  /** After how many idle minutes of world time the session ended that was open here last; null where none ended so. */
  idleMinutes: v.nullable(v.number()),
})

export type SignInPage = v.InferOutput<typeof signInPageSchema>
