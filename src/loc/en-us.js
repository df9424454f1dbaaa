define([], function () { return { AppName: "Trygghetsnavet" }; });
