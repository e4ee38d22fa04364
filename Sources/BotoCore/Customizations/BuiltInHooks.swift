// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The hooks that every client has: what services need beyond their models.
package enum BuiltInHooks {
  /// All hooks; those with the same event names run in this order.
  package static let all: [Hook] =
    ParameterAliases.hooks + S3Parameters.hooks + S3Listing.hooks + S3Responses.hooks
    + S3Endpoint.hooks + S3RegionRedirect.hooks + S3Express.hooks + S3Control.hooks + Glacier.hooks
    + EC2.hooks
    + CrossRegionCopies.hooks
    + IAM.hooks + CloudFormation.hooks + Route53.hooks + SQS.hooks + SSOOIDC.hooks
    + APIGateway.hooks + MachineLearning.hooks + CloudSearchDomain.hooks + Polly.hooks
    + ImportExport.hooks + UnsignedOperations.hooks + EndpointDiscovery.hooks + AllServices.hooks

  /// The hooks as handlers, sorted once and copied into each session.
  static let emitter: Events.Emitter = {
    var emitter = Events.Emitter()
    emitter.add(all)
    OperationAliases.add(to: &emitter)
    return emitter
  }()
}

extension ClientCustomization {
  /// The customization of a service.
  static func of(_ endpointPrefix: String) -> ClientCustomization {
    var customization =
      switch endpointPrefix {
      case "s3": S3Client.customization
      case "sts": STSClient.customization
      default: ClientCustomization()
      }
    if S3Client.isS3(endpointPrefix) {
      customization.dualStack = { $0.config.s3.useDualstackEndpoint }
      customization.signatureVersion = .s3v4
    }
    customization.builtIns = EndpointBuiltIns.make
    customization.clientContext = EndpointBuiltIns.clientContext
    return customization
  }
}
