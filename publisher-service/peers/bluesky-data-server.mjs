// A Bluesky data server and the directory that it registers identities with.
// Usage: node bluesky-data-server.mjs <directory> <port>. Says so once it listens, and ends when its input does.
import { randomBytes } from 'node:crypto';
import { PDS, envToCfg, envToSecrets, readEnv } from '@atproto/pds';
import { Database, PlcServer } from '@did-plc/server';

const directory = process.argv[2];
const identities = await PlcServer.create({ db: Database.mock(), port: 0 }).start();

Object.assign(process.env, {
  PDS_HOSTNAME: 'localhost',
  PDS_PORT: process.argv[3],
  PDS_DEV_MODE: 'true',
  PDS_DATA_DIRECTORY: directory,
  PDS_BLOBSTORE_DISK_LOCATION: directory + '/blobs',
  PDS_DID_PLC_URL: `http://127.0.0.1:${identities.address().port}`,
  PDS_PLC_ROTATION_KEY_K256_PRIVATE_KEY_HEX: randomBytes(32).toString('hex'),
  PDS_JWT_SECRET: randomBytes(16).toString('hex'),
  PDS_ADMIN_PASSWORD: randomBytes(16).toString('hex'),
  PDS_SERVICE_HANDLE_DOMAINS: '.test',
  PDS_INVITE_REQUIRED: 'false',
  // Nobody outside is told of what is posted here.
  PDS_CRAWLERS: '',
  LOG_ENABLED: 'false',
});
const env = readEnv();
await (await PDS.create(envToCfg(env), envToSecrets(env))).start();
console.log('listening');

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
