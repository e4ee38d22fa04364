import ArgumentParser
import S3Transfer

/// What objects get that are made.
struct ObjectOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A canned access control list.", valueName: "name"))
  var acl: CannedACL?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Who may do what: read, readacl, writeacl or full, and id=… or uri=…; several behind each other.",
      valueName: "permission=grantee"))
  var grants: [String] = []

  @Option(help: ArgumentHelp("The class of storage.", valueName: "name"))
  var storageClass: StorageClass?

  @Option(
    help: ArgumentHelp("Where a website redirects requests for the object.", valueName: "url"))
  var websiteRedirect: String?

  @Option(help: ArgumentHelp("The content type, instead of a guess.", valueName: "type"))
  var contentType: String?

  @Flag(name: .customLong("no-guess-mime-type"), help: "Don't guess content types.")
  var guessesNoContentType = false

  @Option(
    help: ArgumentHelp("Cache-Control: how long caches may keep the object.", valueName: "value"))
  var cacheControl: String?

  @Option(
    help: ArgumentHelp("Content-Disposition: whether browsers show or save it.", valueName: "value")
  )
  var contentDisposition: String?

  @Option(help: ArgumentHelp("Content-Encoding: how it is compressed.", valueName: "value"))
  var contentEncoding: String?

  @Option(help: ArgumentHelp("Content-Language: the language it is in.", valueName: "value"))
  var contentLanguage: String?

  @Option(help: ArgumentHelp("Expires: until when caches may keep the object.", valueName: "time"))
  var expires: String?

  @Option(
    help: ArgumentHelp(
      "Metadata: key=value,key=value, or a JSON object, or file://path with either.",
      valueName: "map"))
  var metadata: String?

  @Option(
    help: ArgumentHelp(
      "Whether a copy gets the metadata of its source or that of the command line.",
      valueName: "what"))
  var metadataDirective: MetadataDirective?

  @Option(
    help: ArgumentHelp(
      "What a copy takes along from its source: nothing, metadata, or metadata and tags.",
      valueName: "which"))
  var copyProps: CopyProperties = .default

  @Option(help: ArgumentHelp("The algorithm of the checksum that objects get.", valueName: "name"))
  var checksumAlgorithm: ChecksumAlgorithmName?

  @Option(
    help: ArgumentHelp("Verify the checksums of downloads, as is done anyway.", valueName: "mode"))
  var checksumMode: ChecksumModeName?
}

/// The canned access control lists.
enum CannedACL: String, ExpressibleByArgument, CaseIterable {
  case `private`
  case publicRead = "public-read"
  case publicReadWrite = "public-read-write"
  case authenticatedRead = "authenticated-read"
  case awsExecRead = "aws-exec-read"
  case bucketOwnerRead = "bucket-owner-read"
  case bucketOwnerFullControl = "bucket-owner-full-control"
  case logDeliveryWrite = "log-delivery-write"
}

/// The classes of storage that the AWS CLI takes.
enum StorageClass: String, ExpressibleByArgument, CaseIterable {
  case standard = "STANDARD"
  case reducedRedundancy = "REDUCED_REDUNDANCY"
  case standardIA = "STANDARD_IA"
  case oneZoneIA = "ONEZONE_IA"
  case intelligentTiering = "INTELLIGENT_TIERING"
  case glacier = "GLACIER"
  case deepArchive = "DEEP_ARCHIVE"
  case glacierIR = "GLACIER_IR"
}

/// Where a copy's metadata comes from.
enum MetadataDirective: String, ExpressibleByArgument, CaseIterable {
  case copy = "COPY"
  case replace = "REPLACE"
}

/// The algorithms of checksums, as the AWS CLI takes them.
enum ChecksumAlgorithmName: String, ExpressibleByArgument, CaseIterable {
  case crc64NVMe = "CRC64NVME"
  case crc32 = "CRC32"
  case sha256 = "SHA256"
  case sha1 = "SHA1"
  case crc32c = "CRC32C"
  case sha512 = "SHA512"
  case xxhash64 = "XXHASH64"
  case xxhash3 = "XXHASH3"
  case xxhash128 = "XXHASH128"
}

/// Whether checksums of downloads are verified.
enum ChecksumModeName: String, ExpressibleByArgument, CaseIterable {
  case enabled = "ENABLED"
}
