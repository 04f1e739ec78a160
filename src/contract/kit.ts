/**
 * The version of what a test kit and a lab say to each other: the attributes of the page, the paths below `api/`, the names
 * of pages and fields. It is raised when an older kit could no longer drive a newer lab, or a newer kit an older one; the
 * page of the lab tells it in `data-kit` (index.html).
 */
export const KIT_VERSION = 1
