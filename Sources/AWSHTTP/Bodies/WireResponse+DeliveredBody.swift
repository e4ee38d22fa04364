// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

extension WireResponse {
  /// The response with its body as the caller of an operation gets it.
  package var withDeliveredBody: WireResponse {
    var response = self
    switch body {
    case .stream(let stream) where stream is StreamingBody: break
    case .stream(let stream): response.body = .stream(StreamingBody(stream))
    case .bytes(let bytes): response.body = .stream(StreamingBody(bytes))
    case .empty: response.body = .stream(StreamingBody([]))
    }
    return response
  }
}
