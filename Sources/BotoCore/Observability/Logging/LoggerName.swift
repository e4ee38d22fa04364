/// The loggers that calls write to, named as in botocore and
/// s3transfer.
enum LoggerName: String {
  case auth = "botocore.auth"
  case client = "botocore.client"
  case credentials = "botocore.credentials"
  case endpoint = "botocore.endpoint"
  case parsers = "botocore.parsers"
  case regions = "botocore.regions"
  case retries = "botocore.retries"
  case transfers = "s3transfer"
  case userAgent = "botocore.useragent"
}
