// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// What some services change in the parameters of the retry modes `standard` and `adaptive`.
enum ServiceRetries {
  /// The rules of a service.
  ///
  /// - Parameter serviceID: the service's ID in event names: `dynamodb-streams`.
  static func rules(serviceID: String) -> StandardRetryRules {
    var rules = StandardRetryRules.standard
    switch serviceID {
    case "dynamodb", "dynamodb-streams":
      rules.maxAttempts = 4
      rules.transientScale = 0.025
    case "sqs": rules.longPolls = ["ReceiveMessage"]
    case "sfn": rules.longPolls = ["GetActivityTask"]
    case "swf": rules.longPolls = ["PollForActivityTask", "PollForDecisionTask"]
    case "kinesis": rules.longPolls = ["ReceiveQueueRecords", "ReceiveDeadLetterQueueRecords"]
    default: break
    }
    return rules
  }
}
