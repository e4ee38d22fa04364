/// The operations that transfers are made of, by their names in the API.
enum S3Operation: String, Sendable {
  case headObject = "HeadObject"
  case getObject = "GetObject"
  case putObject = "PutObject"
  case copyObject = "CopyObject"
  case deleteObject = "DeleteObject"
  case deleteObjects = "DeleteObjects"
  case createMultipartUpload = "CreateMultipartUpload"
  case uploadPart = "UploadPart"
  case uploadPartCopy = "UploadPartCopy"
  case completeMultipartUpload = "CompleteMultipartUpload"
  case abortMultipartUpload = "AbortMultipartUpload"
  case listParts = "ListParts"
  case getObjectTagging = "GetObjectTagging"
  case putObjectTagging = "PutObjectTagging"
}
