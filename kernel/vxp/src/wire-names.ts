/** Before the name of every parameter; Node lowers the case of headers that come in. */
export const PREFIX = 'XroadVnpt-';

export const HEADER = {
  /** Names of the signed parameters, without prefix, joined by `;`. */
  names: `${PREFIX}sign-header-key`,
  /** The signed text: compact JSON from prefixed name to value. */
  text: `${PREFIX}sign-header`,
  /** HMAC-SHA256 over that text, in hex. */
  mac: `${PREFIX}hash-header`,
  version: `${PREFIX}version`,
} as const;

export const PROTOCOL_VERSION = '3.0.201608';
export const USER_AGENT = 'JAVASDKAgent/1.0.0 XRoad/VPCP';

/** Parameters by the names that they have on the wire. */
export const PARAMETER = {
  systemId: 'systemid',
  timestamp: 'timestamp',
  contentType: 'Content-Type',
  from: 'from',
  to: 'to',
  serviceType: 'servicetype',
  messageType: 'messagetype',
  fileDigest: 'hash-file',
  docId: 'docId',
  filePath: 'filePath',
  status: 'status',
  agencyCode: 'AgencyCode',
} as const;

/** Operations by their path under the address of the axis. */
export const PATH = {
  listAgencies: '/getAgenciesList',
  listAgenciesQd20: '/getAgenciesListQD20',
  synchronizeUnits: '/getSynchronizeUnit',
  registerAgency: '/registerAgency',
  deleteAgency: '/deleteAgency',
  listReceived: '/getReceivedEdocList',
  listSent: '/getSentEdocList',
  send: '/sendEdoc',
  fetch: '/getEdoc',
  download: '/downloadEdoc',
  updateStatus: '/updateStatus',
  countReceivedDocuments: '/countReceiveEdoc',
  countReceivedStatuses: '/countReceiveStatus',
} as const;

export const SERVICE_TYPE = 'eDoc';
