/** The official SDKs of object stores, by package. */
export interface StorageSdks {
  '@aws-sdk/client-s3': typeof import('@aws-sdk/client-s3')
  '@google-cloud/storage': typeof import('@google-cloud/storage')
  '@azure/storage-blob': typeof import('@azure/storage-blob')
  '@azure/identity': typeof import('@azure/identity')
}
