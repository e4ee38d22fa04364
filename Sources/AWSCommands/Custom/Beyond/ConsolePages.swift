// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A page of the AWS console for a kind of resource.
struct ConsolePages: Sendable {
  /// The first word of the resource; `nil` if the resource has only a name.
  let kind: String?
  /// The URL behind the host. `{1}` is the resource's first part behind the kind, `{last}` its last
  /// one; ``ConsolePage`` knows the others.
  let template: String

  private init(_ kind: String?, _ template: String) {
    self.kind = kind
    self.template = template
  }

  /// The pages of services. The first one counts whose parts a resource has.
  static let ofService: [String: [ConsolePages]] = [
    "cloudformation": [
      .init("stack", "cloudformation/home?region={region}#/stacks/stackinfo?stackId={arn}")
    ],
    "dynamodb": [.init("table", "dynamodbv2/home?region={region}#table?name={1}")],
    "ec2": [
      .init("image", "ec2/home?region={region}#ImageDetails:imageId={1}"),
      .init("instance", "ec2/home?region={region}#InstanceDetails:instanceId={1}"),
      .init(
        "launch-template", "ec2/home?region={region}#LaunchTemplateDetails:launchTemplateId={1}"),
      .init(
        "network-interface", "ec2/home?region={region}#NetworkInterface:networkInterfaceId={1}"),
      .init("security-group", "ec2/home?region={region}#SecurityGroup:groupId={1}"),
      .init("snapshot", "ec2/home?region={region}#SnapshotDetails:snapshotId={1}"),
      .init("subnet", "vpcconsole/home?region={region}#SubnetDetails:subnetId={1}"),
      .init("volume", "ec2/home?region={region}#VolumeDetails:volumeId={1}"),
      .init("vpc", "vpcconsole/home?region={region}#VpcDetails:VpcId={1}"),
    ],
    "ecs": [
      .init("cluster", "ecs/v2/clusters/{1}/services?region={region}"),
      .init("service", "ecs/v2/clusters/{1}/services/{2}/health?region={region}"),
      .init("task", "ecs/v2/clusters/{1}/tasks/{2}/configuration?region={region}"),
      .init("task-definition", "ecs/v2/task-definitions/{1}/{2}?region={region}"),
    ],
    "eks": [
      .init("cluster", "eks/home?region={region}#/clusters/{1}"),
      .init("nodegroup", "eks/home?region={region}#/clusters/{1}/nodegroups/{2}"),
    ],
    "events": [
      .init("rule", "events/home?region={region}#/eventbus/{1}/rules/{2}"),
      .init("rule", "events/home?region={region}#/eventbus/default/rules/{1}"),
      .init("event-bus", "events/home?region={region}#/eventbus/{1}"),
    ],
    "iam": [
      .init("group", "iam/home#/groups/details/{last}"),
      .init("policy", "iam/home#/policies/details/{arn}"),
      .init("role", "iam/home#/roles/details/{last}"),
      .init("user", "iam/home#/users/details/{last}"),
    ],
    "kms": [.init("key", "kms/home?region={region}#/kms/keys/{1}")],
    "lambda": [
      .init("function", "lambda/home?region={region}#/functions/{1}"),
      .init("layer", "lambda/home?region={region}#/layers/{1}/versions/{2}"),
      .init("layer", "lambda/home?region={region}#/layers/{1}"),
    ],
    "logs": [
      .init(
        "log-group",
        "cloudwatch/home?region={region}#logsV2:log-groups/log-group/{group}/log-events/{stream}"),
      .init("log-group", "cloudwatch/home?region={region}#logsV2:log-groups/log-group/{group}"),
    ],
    "rds": [
      .init("cluster", "rds/home?region={region}#database:id={1};is-cluster=true"),
      .init("db", "rds/home?region={region}#database:id={1};is-cluster=false"),
    ],
    "s3": [
      .init(nil, "s3/object/{1}?prefix={key}"),
      .init(nil, "s3/buckets/{1}"),
    ],
    "secretsmanager": [.init("secret", "secretsmanager/secret?name={secret}&region={region}")],
    "sns": [
      .init(nil, "sns/v3/home?region={region}#/subscription/{subscription}"),
      .init(nil, "sns/v3/home?region={region}#/topic/{arn}"),
    ],
    "sqs": [.init(nil, "sqs/v3/home?region={region}#/queues/{queue}")],
    "ssm": [
      .init("document", "systems-manager/documents/{1}/description?region={region}"),
      .init("parameter", "systems-manager/parameters/{parameter}/description?region={region}"),
    ],
    "states": [
      .init("execution", "states/home?region={region}#/v2/executions/details/{arn}"),
      .init("stateMachine", "states/home?region={region}#/statemachines/view/{arn}"),
    ],
  ]
}
