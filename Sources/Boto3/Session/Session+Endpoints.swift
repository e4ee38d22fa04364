// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
package import EndpointRules
import ModelCompiler
import ServiceModel
package import WireFormats

extension Session {
  /// Resolves an endpoint by a service's rule set alone, of a service that the program has.
  ///
  /// - Parameters:
  ///   - service: The service's name: `s3`.
  ///   - parameters: The parameters of the rule set: `Region`, `Bucket`, `UseFIPS`, …
  /// - Throws: ``BotoCoreError``: `endpointResolutionError` with the rule's message,
  ///   `invalidHostLabelError` for a value that can't be part of a host, `unknownServiceError`,
  ///   `dataNotFoundError` if the service has no rule set.
  package func resolveEndpoint(
    service: String, parameters: EndpointParameters
  ) throws -> ResolvedEndpoint {
    try ErrorBoundary.atBoundary {
      guard let rules = try core.load(service).ruleSet else {
        throw BotoCoreError(.dataNotFoundError, "\(service) has no endpoint rules")
      }
      return try resolve(rules, parameters)
    }
  }

  /// Resolves an endpoint by a rule set in JSON, in the published format.
  ///
  /// - Throws: ``BotoCoreError``: `endpointResolutionError` with the rule's message; the compiler's
  ///   error if the document isn't a rule set.
  package func resolveEndpoint(
    rules: JSONNode, parameters: EndpointParameters
  ) throws -> ResolvedEndpoint {
    // Strings of the result are copies: none of them views the compiled rules.
    try ErrorBoundary.atBoundary {
      try ModelBytes.withCopy(of: try RuleSetCompiler.compile(rules)) { compiled in
        try resolve(compiled, parameters)
      }
    }
  }

  private func resolve(
    _ rules: ModelBytes, _ parameters: EndpointParameters
  ) throws -> ResolvedEndpoint {
    let partitions = try core.partitions
    let result = Result { () throws(EndpointError) in
      try RuleSet(rules).resolve(parameters, partitions: partitions)
    }
    switch result {
    case .success(let endpoint): return endpoint
    case .failure(let error):
      if case .unsafeHost = error {
        throw BotoCoreError(.invalidHostLabelError, error.message, underlyingError: error)
      }
      throw BotoCoreError(.endpointResolutionError, error.message, underlyingError: error)
    }
  }
}
