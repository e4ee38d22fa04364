// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import WireFormats

/// Keys with binary parts are page tokens, too: the next request needs their bytes, while everything
/// else of an answer stays text.
enum BinaryPageTokens {
  static let change = OperationChange(client: { client in
    try client.events.register(.afterCall(service: "dynamodb")) { call in
      guard case .structure(let key) = call.output["LastEvaluatedKey"] else { return }
      call.output["LastEvaluatedKey"] = .structure(
        key.mapValues { value in
          guard let text = String(value["B"]), let bytes = try? Base64.decode(text) else {
            return value
          }
          return ["B": .blob(bytes)]
        })
    }
  })
}
