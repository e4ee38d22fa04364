/// The loggers that calls write to, named as in botocore.
enum LoggerName: String {
  case auth = "botocore.auth"
  case client = "botocore.client"
  case credentials = "botocore.credentials"
  case endpoint = "botocore.endpoint"
  case parsers = "botocore.parsers"
  case regions = "botocore.regions"
  case retries = "botocore.retries"
  case userAgent = "botocore.useragent"
}
