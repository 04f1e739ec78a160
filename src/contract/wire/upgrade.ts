import * as v from 'valibot'

/** What an image of the lab says of itself: `manifest.json` in a gzipped tar archive. */
export const imageManifestSchema = v.object({
  kind: v.literal('software-image'),
  product: v.pipe(v.string(), v.maxLength(100)),
  version: v.pipe(v.string(), v.regex(/^[A-Z]{1,3}\d{1,3}(\.\d{1,3}){0,3}$/)),
})
export type ImageManifest = v.InferOutput<typeof imageManifestSchema>

/** The manifest, if the value is one; null for anything else. */
export function readManifest(value: unknown): ImageManifest | null {
  const read = v.safeParse(imageManifestSchema, value)
  return read.success ? read.output : null
}

/** The product whose images this console installs. */
export const IMAGE_PRODUCT = 'Expressway'

/** The images of the lab are tiny; a larger file is none of them and is not read. */
export const IMAGE_BYTES_MAX = 2_000_000

/** What is known of an image that was uploaded to a system. */
const stagedImageSchema = v.object({
  version: v.string(),
  fileName: v.string(),
  sizeBytes: v.number(),
  /** SHA-256, in hexadecimal digits. */
  hash: v.string(),
})
export type StagedImage = v.InferOutput<typeof stagedImageSchema>

/** `GET status/upgrade`: the components of the system, and how far an upgrade of it has come. */
export const upgradeStatusSchema = v.object({
  version: v.string(),
  components: v.array(v.object({ component: v.string(), version: v.string() })),
  /** Null while no image was uploaded. */
  stage: v.nullable(
    v.object({
      image: stagedImageSchema,
      uploadedAt: v.number(),
      state: v.picklist(['uploaded', 'installing', 'installed']),
      /** The installation; null before *Continue with upgrade*. */
      installation: v.nullable(v.object({ startedAt: v.number(), until: v.number() })),
    }),
  ),
  /** What speaks against upgrading this system now; it does not hinder (UPG-09, UPG-11). */
  advice: v.array(v.object({ text: v.string(), guide: v.array(v.string()) })),
})
export type UpgradeStatus = v.InferOutput<typeof upgradeStatusSchema>

/** `GET status/system-information`: Status > System > Information. */
export const systemInformationSchema = v.object({
  systemName: v.string(),
  product: v.string(),
  softwareVersion: v.string(),
  softwareBuild: v.string(),
  /** `2016-12-01` */
  releaseDate: v.string(),
  softwareName: v.string(),
  softwareOptions: v.array(v.string()),
  hardware: v.string(),
  serialNumber: v.string(),
  /** Null on an appliance. */
  vmSize: v.nullable(v.string()),
  upTimeMs: v.number(),
  restarts: v.number(),
  /** The last check of the file system at a restart (UPG-18). */
  diskCheckedAt: v.number(),
  /** Null while the clock has never been set. */
  systemTime: v.nullable(v.number()),
  timeZone: v.string(),
  administratorSessions: v.number(),
  userSessions: v.number(),
})
export type SystemInformation = v.InferOutput<typeof systemInformationSchema>

/** `GET api/lab/shelf`: the image files that the lab has at hand. */
export const shelfSchema = v.object({
  images: v.array(v.object({ name: v.string(), text: v.string(), sizeBytes: v.number(), hash: v.string() })),
})
export type Shelf = v.InferOutput<typeof shelfSchema>

/** `GET api/lab/shelf/{name}`: one of them, base64; `GET api/lab/backups?host=…`: a backup, likewise. */
export const shelfFileSchema = v.object({ fileName: v.string(), content: v.string() })
export type ShelfFile = v.InferOutput<typeof shelfFileSchema>
