// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The options whose names differ from those of the models' members, because a global option has the
/// name or because the AWS CLI had another one first. Facts of the AWS CLI's `argrename` table.
enum OptionNames {
  /// Another name for an option.
  struct Name {
    /// The service's command.
    let service: String
    /// The operation's command; `*` for all of the service.
    let command: String
    let option: String
    let newName: String
    /// Whether the option keeps its own name, too, and no help shows this one: version 1's.
    let isSecond: Bool

    init(
      _ service: String, _ command: String, _ option: String, _ newName: String,
      isSecond: Bool = false
    ) {
      self.service = service
      self.command = command
      self.option = option
      self.newName = newName
      self.isSecond = isSecond
    }
  }

  /// The other names of a command's options.
  static func names(_ service: String, _ command: String) -> [Name] {
    all.filter { $0.service == service && ($0.command == "*" || $0.command == command) }
  }

  private static let all = [
    Name("apigateway", "create-rest-api", "version", "api-version"),
    Name("apigatewayv2", "create-api", "version", "api-version"),
    Name("apigatewayv2", "update-api", "version", "api-version"),
    Name("clouddirectory", "publish-schema", "version", "schema-version"),
    Name("cloudsearchdomain", "search", "query", "search-query"),
    Name("cloudsearchdomain", "suggest", "query", "suggest-query"),
    Name("codepipeline", "get-pipeline", "version", "pipeline-version"),
    Name("codepipeline", "create-custom-action-type", "version", "action-version"),
    Name("codepipeline", "delete-custom-action-type", "version", "action-version"),
    Name("codepipeline", "get-action-type", "version", "action-version"),
    Name("controltower", "create-landing-zone", "version", "landing-zone-version"),
    Name("controltower", "update-landing-zone", "version", "landing-zone-version"),
    Name("datapipeline", "*", "query", "objects-query"),
    Name("datapipeline", "get-pipeline-definition", "version", "pipeline-version"),
    Name("deploy", "*", "s-3-location", "s3-location"),
    Name("deploy", "*", "ec-2-tag-filters", "ec2-tag-filters"),
    Name("deploy", "create-deployment-group", "ec2-tag-set", "ec-2-tag-set", isSecond: true),
    Name("deploy", "list-application-revisions", "s3-bucket", "s-3-bucket", isSecond: true),
    Name("deploy", "list-application-revisions", "s3-key-prefix", "s-3-key-prefix", isSecond: true),
    Name("deploy", "update-deployment-group", "ec2-tag-set", "ec-2-tag-set", isSecond: true),
    Name("ec2", "create-image", "no-no-reboot", "reboot"),
    Name("ec2", "*", "no-egress", "ingress"),
    Name("ec2", "*", "no-disable-api-termination", "enable-api-termination"),
    Name("ecs", "*", "no-enable-execute-command", "disable-execute-command"),
    Name("ecs", "execute-command", "no-interactive", "non-interactive"),
    Name("eks", "create-cluster", "version", "kubernetes-version"),
    Name("eks", "update-cluster-version", "version", "kubernetes-version"),
    Name("eks", "create-nodegroup", "version", "kubernetes-version"),
    Name("eks", "update-nodegroup-version", "version", "kubernetes-version"),
    Name("eks", "update-cluster-components-version", "version", "kubernetes-version"),
    Name("emr", "*", "job-flow-ids", "cluster-ids"),
    Name("emr", "*", "job-flow-id", "cluster-id"),
    Name("gamelift", "create-build", "version", "build-version"),
    Name("gamelift", "update-build", "version", "build-version"),
    Name("gamelift", "create-script", "version", "script-version"),
    Name("gamelift", "update-script", "version", "script-version"),
    Name("glue", "get-unfiltered-partition-metadata", "region", "resource-region"),
    Name("glue", "get-unfiltered-partitions-metadata", "region", "resource-region"),
    Name("glue", "get-unfiltered-table-metadata", "region", "resource-region"),
    Name(
      "iam", "enable-mfa-device", "authentication-code1", "authentication-code-1", isSecond: true),
    Name(
      "iam", "enable-mfa-device", "authentication-code2", "authentication-code-2", isSecond: true),
    Name(
      "iam", "resync-mfa-device", "authentication-code1", "authentication-code-1", isSecond: true),
    Name(
      "iam", "resync-mfa-device", "authentication-code2", "authentication-code-2", isSecond: true),
    Name("importexport", "get-shipping-label", "street1", "street-1", isSecond: true),
    Name("importexport", "get-shipping-label", "street2", "street-2", isSecond: true),
    Name("importexport", "get-shipping-label", "street3", "street-3", isSecond: true),
    Name("iotwireless", "*", "lo-ra-wan", "lorawan"),
    Name("kinesisanalytics", "add-application-output", "output", "application-output"),
    Name("kinesisanalyticsv2", "add-application-output", "output", "application-output"),
    Name("lambda", "publish-version", "code-sha256", "code-sha-256", isSecond: true),
    Name("lex-models", "delete-bot", "version", "bot-version"),
    Name("lex-models", "delete-intent", "version", "intent-version"),
    Name("lex-models", "delete-slot-type", "version", "slot-type-version"),
    Name("lex-models", "get-intent", "version", "intent-version"),
    Name("lex-models", "get-slot-type", "version", "slot-type-version"),
    Name("lex-models", "delete-bot-version", "version", "bot-version"),
    Name("lex-models", "delete-intent-version", "version", "intent-version"),
    Name("lex-models", "delete-slot-type-version", "version", "slot-type-version"),
    Name("lex-models", "get-export", "version", "resource-version"),
    Name("license-manager", "get-grant", "version", "grant-version"),
    Name("license-manager", "delete-grant", "version", "grant-version"),
    Name("license-manager", "get-license", "version", "license-version"),
    Name("lightsail", "import-key-pair", "public-key-base64", "public-key-base-64", isSecond: true),
    Name(
      "mgn", "*", "replication-servers-security-groups-ids",
      "replication-servers-security-groups-i-ds", isSecond: true),
    Name("mgn", "*", "source-server-ids", "source-server-i-ds", isSecond: true),
    Name("mturk", "list-qualification-types", "query", "types-query"),
    Name("pinpoint", "get-campaign-version", "version", "campaign-version"),
    Name("pinpoint", "get-segment-version", "version", "segment-version"),
    Name("pinpoint", "delete-email-template", "version", "template-version"),
    Name("pinpoint", "delete-in-app-template", "version", "template-version"),
    Name("pinpoint", "delete-push-template", "version", "template-version"),
    Name("pinpoint", "delete-sms-template", "version", "template-version"),
    Name("pinpoint", "delete-voice-template", "version", "template-version"),
    Name("pinpoint", "get-email-template", "version", "template-version"),
    Name("pinpoint", "get-in-app-template", "version", "template-version"),
    Name("pinpoint", "get-push-template", "version", "template-version"),
    Name("pinpoint", "get-sms-template", "version", "template-version"),
    Name("pinpoint", "get-voice-template", "version", "template-version"),
    Name("pinpoint", "update-email-template", "version", "template-version"),
    Name("pinpoint", "update-in-app-template", "version", "template-version"),
    Name("pinpoint", "update-push-template", "version", "template-version"),
    Name("pinpoint", "update-sms-template", "version", "template-version"),
    Name("pinpoint", "update-voice-template", "version", "template-version"),
    Name("rekognition", "create-stream-processor", "output", "stream-processor-output"),
    Name("route53", "delete-traffic-policy", "version", "traffic-policy-version"),
    Name("route53", "get-traffic-policy", "version", "traffic-policy-version"),
    Name("route53", "update-traffic-policy-comment", "version", "traffic-policy-version"),
    Name("route53domains", "view-billing", "start", "start-time"),
    Name("route53domains", "view-billing", "end", "end-time"),
    Name("route53domains", "view-billing", "start-time", "start", isSecond: true),
    Name("sagemaker", "delete-image-version", "version", "version-number"),
    Name("sagemaker", "describe-image-version", "version", "version-number"),
    Name("sagemaker", "list-aliases", "version", "version-number"),
    Name("sagemaker", "update-image-version", "version", "version-number"),
    Name("schemas", "*", "version", "schema-version"),
    Name("sns", "subscribe", "endpoint", "notification-endpoint"),
    Name("stepfunctions", "send-task-success", "output", "task-output"),
    Name("storagegateway", "describe-tapes", "tape-arns", "tape-ar-ns", isSecond: true),
    Name("storagegateway", "describe-tape-archives", "tape-arns", "tape-ar-ns", isSecond: true),
    Name(
      "storagegateway", "describe-vtl-devices", "vtl-device-arns", "vtl-device-ar-ns",
      isSecond: true),
    Name(
      "storagegateway", "describe-cached-iscsi-volumes", "volume-arns", "volume-ar-ns",
      isSecond: true),
    Name(
      "storagegateway", "describe-stored-iscsi-volumes", "volume-arns", "volume-ar-ns",
      isSecond: true),
    Name("swf", "register-activity-type", "version", "activity-version"),
    Name("swf", "register-workflow-type", "version", "workflow-version"),
    Name("workdocs", "create-notification-subscription", "endpoint", "notification-endpoint"),
    Name("workdocs", "describe-users", "query", "user-query"),
  ]
}
