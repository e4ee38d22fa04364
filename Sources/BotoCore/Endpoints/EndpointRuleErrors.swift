import AWSProtocols
import EndpointRules

/// Turns what the endpoint rules refuse into the errors that boto3's users know.
///
/// The rules give messages only; botocore recognises them by their beginnings
/// (`ruleset_error_to_botocore_exception`).
enum EndpointRuleErrors {
  /// A message of some services' rules, and the error that it stands for.
  private struct Pattern {
    let service: String
    let prefixes: [String]
    let kind: BotoCoreError.Kind
  }

  private static let patterns = [
    Pattern(
      service: "s3",
      prefixes: [
        "S3 Object Lambda does not support S3 Accelerate", "Accelerate cannot be used with FIPS",
      ],
      kind: .unsupportedS3ConfigurationError),
    Pattern(
      service: "s3",
      prefixes: [
        "S3 Outposts does not support", "S3 MRAP does not support",
        "S3 Object Lambda does not support", "Access Points do not support",
        "Invalid configuration:", "Client was configured for partition",
      ],
      kind: .unsupportedS3AccesspointConfigurationError),
    Pattern(
      service: "s3", prefixes: ["Invalid ARN:", "Invalid Arn:", "invalid arn:"],
      kind: .paramValidationError),
    Pattern(
      service: "s3control", prefixes: ["Invalid ARN:"], kind: .unsupportedS3ControlArnError),
    Pattern(
      service: "s3control",
      prefixes: ["Invalid configuration:", "Client was configured for partition"],
      kind: .unsupportedS3ControlConfigurationError),
    Pattern(
      service: "s3control", prefixes: ["AccountId is required but not set"],
      kind: .paramValidationError),
    Pattern(
      service: "events",
      prefixes: [
        "Invalid Configuration: FIPS is not supported with EventBridge multi-region endpoints.",
        "EndpointId must be a valid host label.",
      ],
      kind: .invalidEndpointConfigurationError),
  ]

  static func translate(
    _ error: EndpointError, serviceName: String, call: CallContext
  ) -> any Error {
    let message = error.message
    if message.hasPrefix("Invalid region in ARN: ") {
      let parts = message.split(separator: "`", omittingEmptySubsequences: false)
      return BotoCoreError(
        .invalidHostLabelError,
        "Invalid host label: \(parts.count > 1 ? String(parts[1]) : message)")
    }
    let pattern = patterns.first { pattern in
      pattern.service == serviceName && pattern.prefixes.contains { message.hasPrefix($0) }
    }
    switch pattern?.kind {
    case .paramValidationError?: return ParamValidationError(problems: [message])
    case let kind?: return BotoCoreError(kind, message)
    case nil: return BotoCoreError(.endpointResolutionError, message)
    }
  }
}
