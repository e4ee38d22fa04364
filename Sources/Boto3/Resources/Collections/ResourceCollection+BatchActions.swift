// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import AWSProtocols
import BotoCore
import S3Transfer
import ServiceModel

extension ResourceCollection {
  /// An action on all resources, one call for each page: `bucket.objects.filter(Prefix:
  /// "tmp/").delete()`, `ec2.instances.filter(…).stop(Force: true)`. A page is fetched when the
  /// page before is done.
  ///
  /// Given parameters take precedence over those that the resources fill in. It returns the
  /// response of each call.
  public subscript(dynamicMember name: String) -> DynamicCall<[Value]> {
    DynamicCall(name) { try await perform(name, $0) }
  }

  /// Calls the action with its parameters in a value.
  ///
  /// - Parameter given: Parameters of the operation under the API's names, which take precedence
  ///   over those that the resources fill in.
  /// - Returns: The response of each call.
  /// - Throws: `attributeError` if the class has no such action, and a call's errors.
  @discardableResult
  package func perform(_ name: String, _ given: Structure) async throws -> [Value] {
    let action = try batchAction(name)
    var responses: [Value] = []
    for try await page in forActions().pages() {
      var parameters = Structure()
      for (position, resource) in page.enumerated() {
        try await resource.fill(&parameters, action.request, item: position)
      }
      if parameters.isEmpty { break }
      for (name, value) in given { parameters[name] = value }
      let service = parent.service
      let response = try await service.client.call(
        action.request.operation, .structure(parameters),
        options: service.name == "s3"
          ? S3ResponseCheck.required(of: action.request.operation, service.options)
          : service.options)
      responses.append(try action.path?.found(in: response) ?? response)
    }
    return responses
  }

  private func batchAction(_ name: String) throws -> ActionModel {
    try parent.validate()
    guard case .collection(let model) = try parent.member(self.name) else {
      throw parent.wrongKind(
        self.name, try parent.member(self.name), wanted: "a collection")
    }
    let items = try parent.service.model(model.resource.className)
    if let action = items.batchAction(name) { return action }
    throw BotoCoreError(
      .attributeError,
      "\(items.fullName) has no batch action \(name)"
        + NearestNames.hint(for: name, among: items.batchActionNames))
  }
}
