// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// SQS's errors keep their names from the query protocol.
enum SQS {
  static let hooks: [Hook] = [
    Hook(
      .afterCall, services: ["sqs"], operations: ["*"], named: "_handle_sqs_compatible_error"
    ) { call in
      if let code = String(call.current.output["Error"]["QueryErrorCode"]) {
        call.current.errorCode = code
      }
    }
  ]
}
