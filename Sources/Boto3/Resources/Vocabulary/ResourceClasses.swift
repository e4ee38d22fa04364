// swift-format-ignore-file: AlwaysUseLowerCamelCase
// Written by scripts/resource-vocabulary.

import AWSHTTP

// Classes of resources within others.
extension Resource {
  /// Of `iam.ServiceResource`, `iam.User`.
  public var AccessKey: ImmediateCall<Resource, Never> { subresource("AccessKey") }
  /// Of `iam.ServiceResource`.
  public var AccessKeyPair: ImmediateCall<Resource, Never> { subresource("AccessKeyPair") }
  /// Of `glacier.ServiceResource`, `glacier.Vault`.
  public var Account: ImmediateCall<Resource, Never> { subresource("Account") }
  /// Of `iam.ServiceResource`.
  public var AccountPasswordPolicy: ImmediateCall<Resource, Never> {
    subresource("AccountPasswordPolicy")
  }
  /// Of `iam.ServiceResource`.
  public var AccountSummary: ImmediateCall<Resource, Never> { subresource("AccountSummary") }
  /// Of `s3.Bucket`, `s3.Object`, ….
  public var Acl: ImmediateCall<Resource, Never> { subresource("Acl") }
  /// Of `cloudwatch.ServiceResource`.
  public var Alarm: ImmediateCall<Resource, Never> { subresource("Alarm") }
  /// Of `glacier.ServiceResource`, `glacier.Vault`.
  public var Archive: ImmediateCall<Resource, Never> { subresource("Archive") }
  /// Of `iam.ServiceResource`, `iam.Role`.
  public var AssumeRolePolicy: ImmediateCall<Resource, Never> { subresource("AssumeRolePolicy") }
  /// Of `s3.ServiceResource`, `s3.BucketAcl`, ….
  public var Bucket: ImmediateCall<Resource, Never> { subresource("Bucket") }
  /// Of `s3.ServiceResource`.
  public var BucketAcl: ImmediateCall<Resource, Never> { subresource("BucketAcl") }
  /// Of `s3.ServiceResource`.
  public var BucketCors: ImmediateCall<Resource, Never> { subresource("BucketCors") }
  /// Of `s3.ServiceResource`.
  public var BucketLifecycle: ImmediateCall<Resource, Never> { subresource("BucketLifecycle") }
  /// Of `s3.ServiceResource`.
  public var BucketLifecycleConfiguration: ImmediateCall<Resource, Never> {
    subresource("BucketLifecycleConfiguration")
  }
  /// Of `s3.ServiceResource`.
  public var BucketLogging: ImmediateCall<Resource, Never> { subresource("BucketLogging") }
  /// Of `s3.ServiceResource`.
  public var BucketNotification: ImmediateCall<Resource, Never> {
    subresource("BucketNotification")
  }
  /// Of `s3.ServiceResource`.
  public var BucketPolicy: ImmediateCall<Resource, Never> { subresource("BucketPolicy") }
  /// Of `s3.ServiceResource`.
  public var BucketRequestPayment: ImmediateCall<Resource, Never> {
    subresource("BucketRequestPayment")
  }
  /// Of `s3.ServiceResource`.
  public var BucketTagging: ImmediateCall<Resource, Never> { subresource("BucketTagging") }
  /// Of `s3.ServiceResource`.
  public var BucketVersioning: ImmediateCall<Resource, Never> { subresource("BucketVersioning") }
  /// Of `s3.ServiceResource`.
  public var BucketWebsite: ImmediateCall<Resource, Never> { subresource("BucketWebsite") }
  /// Of `ec2.ServiceResource`.
  public var ClassicAddress: ImmediateCall<Resource, Never> { subresource("ClassicAddress") }
  /// Of `s3.Bucket`.
  public var Cors: ImmediateCall<Resource, Never> { subresource("Cors") }
  /// Of `iam.ServiceResource`.
  public var CurrentUser: ImmediateCall<Resource, Never> { subresource("CurrentUser") }
  /// Of `ec2.ServiceResource`.
  public var DhcpOptions: ImmediateCall<Resource, Never> { subresource("DhcpOptions") }
  /// Of `cloudformation.ServiceResource`.
  public var Event: ImmediateCall<Resource, Never> { subresource("Event") }
  /// Of `iam.ServiceResource`, `iam.GroupPolicy`.
  public var Group: ImmediateCall<Resource, Never> { subresource("Group") }
  /// Of `iam.ServiceResource`.
  public var GroupPolicy: ImmediateCall<Resource, Never> { subresource("GroupPolicy") }
  /// Of `ec2.ServiceResource`.
  public var Image: ImmediateCall<Resource, Never> { subresource("Image") }
  /// Of `ec2.ServiceResource`.
  public var Instance: ImmediateCall<Resource, Never> { subresource("Instance") }
  /// Of `iam.ServiceResource`.
  public var InstanceProfile: ImmediateCall<Resource, Never> { subresource("InstanceProfile") }
  /// Of `ec2.ServiceResource`.
  public var InternetGateway: ImmediateCall<Resource, Never> { subresource("InternetGateway") }
  /// Of `glacier.ServiceResource`, `glacier.Vault`.
  public var Job: ImmediateCall<Resource, Never> { subresource("Job") }
  /// Of `ec2.ServiceResource`.
  public var KeyPair: ImmediateCall<Resource, Never> { subresource("KeyPair") }
  /// Of `s3.Bucket`.
  public var Lifecycle: ImmediateCall<Resource, Never> { subresource("Lifecycle") }
  /// Of `s3.Bucket`.
  public var LifecycleConfiguration: ImmediateCall<Resource, Never> {
    subresource("LifecycleConfiguration")
  }
  /// Of `s3.Bucket`.
  public var Logging: ImmediateCall<Resource, Never> { subresource("Logging") }
  /// Of `iam.ServiceResource`, `iam.User`.
  public var LoginProfile: ImmediateCall<Resource, Never> { subresource("LoginProfile") }
  /// Of `sqs.ServiceResource`, `sqs.Queue`.
  public var Message: ImmediateCall<Resource, Never> { subresource("Message") }
  /// Of `cloudwatch.ServiceResource`.
  public var Metric: ImmediateCall<Resource, Never> { subresource("Metric") }
  /// Of `iam.ServiceResource`, `iam.User`.
  public var MfaDevice: ImmediateCall<Resource, Never> { subresource("MfaDevice") }
  /// Of `glacier.ServiceResource`, `glacier.Vault`, ….
  public var MultipartUpload: ImmediateCall<Resource, Never> { subresource("MultipartUpload") }
  /// Of `s3.ServiceResource`.
  public var MultipartUploadPart: ImmediateCall<Resource, Never> {
    subresource("MultipartUploadPart")
  }
  /// Of `ec2.ServiceResource`.
  public var NetworkAcl: ImmediateCall<Resource, Never> { subresource("NetworkAcl") }
  /// Of `ec2.ServiceResource`.
  public var NetworkInterface: ImmediateCall<Resource, Never> { subresource("NetworkInterface") }
  /// Of `ec2.ServiceResource`.
  public var NetworkInterfaceAssociation: ImmediateCall<Resource, Never> {
    subresource("NetworkInterfaceAssociation")
  }
  /// Of `glacier.ServiceResource`, `glacier.Vault`, ….
  public var Notification: ImmediateCall<Resource, Never> { subresource("Notification") }
  /// Of `s3.ServiceResource`, `s3.Bucket`, ….
  public var Object: ImmediateCall<Resource, Never> { subresource("Object") }
  /// Of `s3.ServiceResource`.
  public var ObjectAcl: ImmediateCall<Resource, Never> { subresource("ObjectAcl") }
  /// Of `s3.ServiceResource`.
  public var ObjectSummary: ImmediateCall<Resource, Never> { subresource("ObjectSummary") }
  /// Of `s3.ServiceResource`.
  public var ObjectVersion: ImmediateCall<Resource, Never> { subresource("ObjectVersion") }
  /// Of `s3.MultipartUpload`.
  public var Part: ImmediateCall<Resource, Never> { subresource("Part") }
  /// Of `ec2.ServiceResource`.
  public var PlacementGroup: ImmediateCall<Resource, Never> { subresource("PlacementGroup") }
  /// Of `sns.ServiceResource`.
  public var PlatformApplication: ImmediateCall<Resource, Never> {
    subresource("PlatformApplication")
  }
  /// Of `sns.ServiceResource`.
  public var PlatformEndpoint: ImmediateCall<Resource, Never> { subresource("PlatformEndpoint") }
  /// Of `iam.ServiceResource`, `iam.Group`, ….
  public var Policy: ImmediateCall<Resource, Never> { subresource("Policy") }
  /// Of `iam.ServiceResource`.
  public var PolicyVersion: ImmediateCall<Resource, Never> { subresource("PolicyVersion") }
  /// Of `sqs.ServiceResource`, `sqs.Message`.
  public var Queue: ImmediateCall<Resource, Never> { subresource("Queue") }
  /// Of `s3.Bucket`.
  public var RequestPayment: ImmediateCall<Resource, Never> { subresource("RequestPayment") }
  /// Of `cloudformation.Stack`, `cloudformation.StackResourceSummary`.
  public var Resource: ImmediateCall<Resource, Never> { subresource("Resource") }
  /// Of `iam.ServiceResource`, `iam.AssumeRolePolicy`, ….
  public var Role: ImmediateCall<Resource, Never> { subresource("Role") }
  /// Of `iam.ServiceResource`.
  public var RolePolicy: ImmediateCall<Resource, Never> { subresource("RolePolicy") }
  /// Of `ec2.ServiceResource`.
  public var Route: ImmediateCall<Resource, Never> { subresource("Route") }
  /// Of `ec2.ServiceResource`, `ec2.Route`.
  public var RouteTable: ImmediateCall<Resource, Never> { subresource("RouteTable") }
  /// Of `ec2.ServiceResource`.
  public var RouteTableAssociation: ImmediateCall<Resource, Never> {
    subresource("RouteTableAssociation")
  }
  /// Of `iam.ServiceResource`.
  public var SamlProvider: ImmediateCall<Resource, Never> { subresource("SamlProvider") }
  /// Of `ec2.ServiceResource`.
  public var SecurityGroup: ImmediateCall<Resource, Never> { subresource("SecurityGroup") }
  /// Of `iam.ServiceResource`.
  public var ServerCertificate: ImmediateCall<Resource, Never> { subresource("ServerCertificate") }
  /// Of `iam.ServiceResource`, `iam.User`.
  public var SigningCertificate: ImmediateCall<Resource, Never> {
    subresource("SigningCertificate")
  }
  /// Of `ec2.ServiceResource`.
  public var Snapshot: ImmediateCall<Resource, Never> { subresource("Snapshot") }
  /// Of `cloudformation.ServiceResource`, `cloudformation.StackResource`.
  public var Stack: ImmediateCall<Resource, Never> { subresource("Stack") }
  /// Of `cloudformation.ServiceResource`.
  public var StackResource: ImmediateCall<Resource, Never> { subresource("StackResource") }
  /// Of `cloudformation.ServiceResource`.
  public var StackResourceSummary: ImmediateCall<Resource, Never> {
    subresource("StackResourceSummary")
  }
  /// Of `ec2.ServiceResource`.
  public var Subnet: ImmediateCall<Resource, Never> { subresource("Subnet") }
  /// Of `sns.ServiceResource`.
  public var Subscription: ImmediateCall<Resource, Never> { subresource("Subscription") }
  /// Of `dynamodb.ServiceResource`.
  public var Table: ImmediateCall<Resource, Never> { subresource("Table") }
  /// Of `ec2.ServiceResource`.
  public var Tag: ImmediateCall<Resource, Never> { subresource("Tag") }
  /// Of `s3.Bucket`.
  public var Tagging: ImmediateCall<Resource, Never> { subresource("Tagging") }
  /// Of `sns.ServiceResource`.
  public var Topic: ImmediateCall<Resource, Never> { subresource("Topic") }
  /// Of `iam.ServiceResource`, `iam.AccessKey`, ….
  public var User: ImmediateCall<Resource, Never> { subresource("User") }
  /// Of `iam.ServiceResource`.
  public var UserPolicy: ImmediateCall<Resource, Never> { subresource("UserPolicy") }
  /// Of `glacier.ServiceResource`, `glacier.Account`, ….
  public var Vault: ImmediateCall<Resource, Never> { subresource("Vault") }
  /// Of `s3.Object`, `s3.ObjectSummary`.
  public var Version: ImmediateCall<Resource, Never> { subresource("Version") }
  /// Of `s3.Bucket`.
  public var Versioning: ImmediateCall<Resource, Never> { subresource("Versioning") }
  /// Of `iam.ServiceResource`.
  public var VirtualMfaDevice: ImmediateCall<Resource, Never> { subresource("VirtualMfaDevice") }
  /// Of `ec2.ServiceResource`.
  public var Volume: ImmediateCall<Resource, Never> { subresource("Volume") }
  /// Of `ec2.ServiceResource`.
  public var Vpc: ImmediateCall<Resource, Never> { subresource("Vpc") }
  /// Of `ec2.ServiceResource`.
  public var VpcAddress: ImmediateCall<Resource, Never> { subresource("VpcAddress") }
  /// Of `ec2.ServiceResource`.
  public var VpcPeeringConnection: ImmediateCall<Resource, Never> {
    subresource("VpcPeeringConnection")
  }
  /// Of `s3.Bucket`.
  public var Website: ImmediateCall<Resource, Never> { subresource("Website") }
}
