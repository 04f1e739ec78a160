/** The versions that Cisco TMS can have: too old for any cluster, for provisioning, and new enough (PRE-33, PRE-34). */
export const TMS_VERSIONS = ['12.5', '12.6', '13.1', '13.2', '15.3'] as const
