/// What some services change in the figures of the retry modes `standard` and `adaptive`.
enum ServiceRetries {
  /// The rules of a service.
  ///
  /// - Parameters:
  ///   - serviceID: the service's id as event names have it: `dynamodb-streams`.
  ///   - environment: says with `AWS_NEW_RETRIES_2026` whether the figures of 2026 count.
  static func rules(serviceID: String, environment: Environment) -> StandardRetryRules {
    let isNew = environment["AWS_NEW_RETRIES_2026"]?.lowercased() == "true"
    var rules: StandardRetryRules = isNew ? .of2026 : .standard
    if serviceID == "sts" { rules.passingCodes = ["IDPCommunicationError"] }
    if isNew { renew(&rules, serviceID) }
    return rules
  }

  private static func renew(_ rules: inout StandardRetryRules, _ serviceID: String) {
    switch serviceID {
    case "dynamodb", "dynamodb-streams":
      rules.maxAttempts = 4
      rules.transientScale = 0.025
    case "sqs": rules.longPolls = ["ReceiveMessage"]
    case "sfn": rules.longPolls = ["GetActivityTask"]
    case "swf": rules.longPolls = ["PollForActivityTask", "PollForDecisionTask"]
    default: break
    }
  }
}
