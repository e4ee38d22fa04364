// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The place of an option in the tree of commands.
struct OptionPlace: Sendable, Hashable {
  /// The service's id with hyphens, `elastic-load-balancing`; `custom` for commands that are no
  /// operation.
  let service: String
  /// The operation's name on the command line.
  let operation: String
  /// The option's name without its hyphens at the beginning.
  let option: String

  init(service: String, operation: String, option: String) {
    self.service = service
    self.operation = operation
    self.option = option
  }

  /// The option as the user writes it.
  var name: String { "--\(option)" }

  /// Whether the value is taken as it is, although it may look like a file or a URL: the service is
  /// the one to read it.
  var isLiteral: Bool { Self.literal.contains("\(service).\(operation).\(option)") }

  /// Whether the words of a list of structures with one member are that member's values.
  var takesBareElements: Bool {
    Self.bareElements.contains("\(service).\(operation).\(option)")
  }

  private static let bareElements: Set<String> = [
    "elastic-load-balancing.deregister-instances-from-load-balancer.instances",
    "elastic-load-balancing.describe-instance-health.instances",
    "elastic-load-balancing.register-instances-with-load-balancer.instances",
    "elastic-load-balancing.remove-tags.tags",
    "firehose.put-record-batch.records",
    "workspaces.rebuild-workspaces.rebuild-workspace-requests",
    "workspaces.reboot-workspaces.reboot-workspace-requests",
    "workspaces.terminate-workspaces.terminate-workspace-requests",
  ]

  private static let literal: Set<String> = [
    "api-gateway.create-api.target",
    "api-gateway.create-integration.integration-uri",
    "api-gateway.put-integration.uri",
    "api-gateway.update-api.target",
    "api-gateway.update-integration.integration-uri",
    "appstream.create-stack.feedback-url",
    "appstream.create-stack.redirect-url",
    "appstream.update-stack.feedback-url",
    "appstream.update-stack.redirect-url",
    "cloudformation.create-change-set.template-url",
    "cloudformation.create-stack-set.template-url",
    "cloudformation.create-stack.stack-policy-url",
    "cloudformation.create-stack.template-url",
    "cloudformation.estimate-template-cost.template-url",
    "cloudformation.get-template-summary.template-url",
    "cloudformation.register-type.schema-handler-package",
    "cloudformation.set-stack-policy.stack-policy-url",
    "cloudformation.update-stack-set.template-url",
    "cloudformation.update-stack.stack-policy-during-update-url",
    "cloudformation.update-stack.stack-policy-url",
    "cloudformation.update-stack.template-url",
    "cloudformation.validate-template.template-url",
    "comprehend.batch-detect-dominant-language.text-list",
    "comprehend.batch-detect-entities.text-list",
    "comprehend.batch-detect-key-phrases.text-list",
    "comprehend.batch-detect-sentiment.text-list",
    "comprehend.detect-dominant-language.text",
    "comprehend.detect-entities.text",
    "comprehend.detect-key-phrases.text",
    "comprehend.detect-sentiment.text",
    "custom.cp.website-redirect",
    "custom.deploy.template-file",
    "custom.mv.website-redirect",
    "custom.package.template-file",
    "custom.sync.website-redirect",
    "emr.create-studio.idp-auth-url",
    "guardduty.create-ip-set.location",
    "guardduty.create-threat-intel-set.location",
    "guardduty.update-ip-set.location",
    "guardduty.update-threat-intel-set.location",
    "iam.create-open-id-connect-provider.url",
    "iot.create-job.document-source",
    "machine-learning.predict.predict-endpoint",
    "mediatailor.put-playback-configuration.ad-decision-server-url",
    "mediatailor.put-playback-configuration.slate-ad-url",
    "mediatailor.put-playback-configuration.video-content-source-url",
    "rds.copy-db-cluster-snapshot.pre-signed-url",
    "rds.copy-db-snapshot.pre-signed-url",
    "rds.create-db-cluster.pre-signed-url",
    "rds.create-db-instance-read-replica.pre-signed-url",
    "s3.copy-object.website-redirect-location",
    "s3.create-multipart-upload.website-redirect-location",
    "s3.put-object.website-redirect-location",
    "sagemaker.create-notebook-instance.additional-code-repositories",
    "sagemaker.create-notebook-instance.default-code-repository",
    "sagemaker.update-notebook-instance.additional-code-repositories",
    "sagemaker.update-notebook-instance.default-code-repository",
    "serverlessapplicationrepository.create-application-version.source-code-url",
    "serverlessapplicationrepository.create-application-version.template-url",
    "serverlessapplicationrepository.create-application.home-page-url",
    "serverlessapplicationrepository.create-application.license-url",
    "serverlessapplicationrepository.create-application.readme-url",
    "serverlessapplicationrepository.create-application.source-code-url",
    "serverlessapplicationrepository.create-application.template-url",
    "serverlessapplicationrepository.update-application.home-page-url",
    "serverlessapplicationrepository.update-application.readme-url",
    "service-catalog.create-product.support-url",
    "service-catalog.update-product.support-url",
    "ses.create-custom-verification-email-template.failure-redirection-url",
    "ses.create-custom-verification-email-template.success-redirection-url",
    "ses.put-account-details.website-url",
    "ses.update-custom-verification-email-template.failure-redirection-url",
    "ses.update-custom-verification-email-template.success-redirection-url",
    "sns.subscribe.notification-endpoint",
    "sqs.add-permission.queue-url",
    "sqs.change-message-visibility-batch.queue-url",
    "sqs.change-message-visibility.queue-url",
    "sqs.delete-message-batch.queue-url",
    "sqs.delete-message.queue-url",
    "sqs.delete-queue.queue-url",
    "sqs.get-queue-attributes.queue-url",
    "sqs.list-dead-letter-source-queues.queue-url",
    "sqs.list-queue-tags.queue-url",
    "sqs.purge-queue.queue-url",
    "sqs.receive-message.queue-url",
    "sqs.remove-permission.queue-url",
    "sqs.send-message-batch.queue-url",
    "sqs.send-message.queue-url",
    "sqs.set-queue-attributes.queue-url",
    "sqs.tag-queue.queue-url",
    "sqs.untag-queue.queue-url",
    "translate.translate-text.text",
    "workdocs.create-notification-subscription.notification-endpoint",
  ]
}
