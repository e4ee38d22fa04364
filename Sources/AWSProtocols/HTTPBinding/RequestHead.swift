// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

extension MessageDeserializer.Head {
  /// The head of a request that came in, its path taken apart by the operation's template.
  ///
  /// - Throws: ``ResponseParserError`` when the path doesn't fit the template.
  init(_ request: WireRequest, _ operation: OperationModel) throws {
    let template = RequestTemplate(operation.requestURI)
    guard let labels = template.labels(in: request.url.requestPath) else {
      throw ResponseParserError(
        "The path \(request.url.requestPath) does not match \(operation.requestURI)")
    }
    let query = PercentEncoding.decodeQuery(request.url.query ?? "")
    self = .request(
      labels: labels,
      query: query.filter { item in
        !template.query.contains { $0.name.hasSameBytes(as: item.name) }
      }, headers: request.headers)
  }
}
